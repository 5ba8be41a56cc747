# What telephones of the other stages do not do: early media, session timers by re-INVITE, subscriptions. Sourced by inside.sh.

# sipp_at HOST SCENARIO USER ARGUMENT...: runs a scenario on a host to its end; USER is who is asked for.
sipp_at() {
  local where=$1 scenario=$2 user=$3 code=0
  shift 3
  mkdir -p $home/sipp/"$scene-$scenario"
  (cd $home/sipp/"$scene-$scenario" && nsenter --net=/run/netns/"$where" timeout 90 sipp -sf $home/scenarios/"$scenario".xml -p 5060 -m 1 -nostdin \
    -au "${ME:-frank}" -ap secret -auth_uri "$user@example.com" -s "$user" -key me "${ME:-frank}" -key ftag "$(od -An -N4 -tx4 /dev/urandom | tr -d ' ')" \
    -trace_err -error_file errors.log "$@" >out 2>&1 </dev/null) || code=$?
  [[ $code -eq 0 ]] || echo "$scene: sipp $scenario ended with $code" | tee -a $home/failures
}

# A gateway that plays its announcement before it answers.
scene=early-media
capture $scene 'port 5060 and not (host 192.0.2.8 or host 192.0.2.21)'
sipp_at gateway gateway gateway -i 192.0.2.7 &
answering=$!
sleep 0.5
sipp_at tester early-media gateway -i 192.0.2.20 192.0.2.2:5060
wait $answering
stop_capture $scene

# Session timer with refreshes by re-INVITE: beside the other scenes, because it takes a minute.
(
  scene=session-timer-reinvite
  capture $scene 'port 5060 and host 192.0.2.2 and (host 192.0.2.8 or host 192.0.2.21)'
  sipp_at trunk gateway-timer trunk -i 192.0.2.8 &
  answering=$!
  sleep 0.5
  sipp_at tester2 timer trunk -i 192.0.2.21 192.0.2.2:5060
  wait $answering
  stop_capture $scene
) &
long+=($!)

# Presence, message waiting and dialog events: a watcher, and a telephone that publishes.
scene=subscriptions
capture $scene 'port 5060 and not (host 192.0.2.8 or host 192.0.2.21)'
for event in presence message-summary dialog; do
  sipp_at tester watch-$event bob -i 192.0.2.20 192.0.2.2:5060 &
  watching=$!
  sleep 1
  ME=bob sipp_at bob publish-$event bob -i 192.0.2.12 192.0.2.2:5060
  wait $watching
done
stop_capture $scene
