# VoLTE telephones, played by sipp, behind the P-CSCF and S-CSCF. Sourced by inside.sh.

# play HOST SCENARIO ADDRESS TARGET ARGUMENT...: runs a scenario to its end.
play() {
  local where=$1 scenario=$2 address=$3 code=0
  shift 3
  mkdir -p $home/sipp/"$scene-$scenario"
  (cd $home/sipp/"$scene-$scenario" && nsenter --net=/run/netns/"$where" timeout 90 sipp -sf $home/scenarios/"$scenario".xml -i "$address" -p 5060 -m 1 -t t1 -nostdin \
    -key ftag "$(od -An -N4 -tx4 /dev/urandom | tr -d ' ')" -trace_err -error_file errors.log "$@" >out 2>&1 </dev/null) || code=$?
  [[ $code -eq 0 ]] || echo "$scene: sipp $scenario ended with $code" | tee -a $home/failures
}

scene=volte-register
capture $scene 'port 5060 and net 192.0.2.40/29'
play ue1 ue1-register 198.51.100.41 192.0.2.40:5060
play ue2 ue2-register 198.51.100.42 192.0.2.40:5060
stop_capture $scene
for caller in volte-caller volte-caller-required; do
  scene=${caller/caller/call}
  capture $scene 'port 5060 and net 192.0.2.40/29'
  play ue2 volte-callee 198.51.100.42 &
  answering=$!
  sleep 0.5
  play ue1 $caller 198.51.100.41 192.0.2.40:5060
  wait $answering
  stop_capture $scene
done
