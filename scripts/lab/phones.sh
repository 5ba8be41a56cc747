# The calls that telephones make: baresip, linphonec, twinkle, and the OPTIONS of sofia-sip. Sourced by inside.sh.

# start_baresip NAME ADDRESS LOG
start_baresip() {
  local name=$1 address=$2 log=$3 folder=$home/$1
  mkdir -p "$folder"
  sed "s/@ADDRESS@/$address/; s/@NAME@/$name/" $home/baresip.conf >"$folder/config"
  echo "<sip:$name@example.com>;auth_pass=secret;regint=300;answermode=manual" >"$folder/accounts"
  echo "\"Nobody\" <sip:nobody@example.com>" >"$folder/contacts"
  HOME=$folder stdbuf -oL baresip -f "$folder" -v -s >"$home/out/$log" 2>&1 </dev/null &
  baresips+=($!)
}
stop_baresips() {
  local process
  for process in "${baresips[@]}"; do kill -TERM "$process" 2>/dev/null || true; done
  sleep 0.8
  for process in "${baresips[@]}"; do kill -KILL "$process" 2>/dev/null || true; wait "$process" 2>/dev/null || true; done
  baresips=()
}
tell() { timeout 20 "$python" "$lab/baresip-command.py" "$@" || echo "baresip did not answer" | tee -a $home/failures; }
baresips=()

capture healthy-register-auth "host 192.0.2.11"
start_baresip alice 192.0.2.11 healthy-register-auth.baresip.log
sleep 1.5
stop_baresips
stop_capture healthy-register-auth

capture 301-302-380-redirects "host 192.0.2.11"
start_baresip alice 192.0.2.11 301-302-380-redirects.baresip.log
sleep 1.2
tell 192.0.2.11 "dial sip:carol@example.com" @0.9 hangup @0.3 "dial sip:temporarily@example.com" @0.9 hangup @0.3 \
  "dial sip:altservice@example.com" @0.9 hangup @0.3 "dial sip:nocontact@example.com" @0.5 "dial sip:busy@example.com" @0.5
stop_baresips
stop_capture 301-302-380-redirects

capture 301-loop-two-servers "host 192.0.2.11"
start_baresip alice 192.0.2.11 301-loop-two-servers.baresip.log
sleep 1.2
tell 192.0.2.11 "dial sip:loop@example.com" @1.5 hangup @0.3
stop_baresips
stop_capture 301-loop-two-servers

# Alice transfers bob, first to a user who is there, then to one who has moved. Bob is the one who sees the 301.
for target in uas carol; do
  if [[ $target = uas ]]; then
    name=healthy-transfer
    aliceLog=$name bobLog=transferred-bob
    capture $name "host 192.0.2.11"
  else
    name=301-transfer-moved
    aliceLog=transferring-alice bobLog=$name
    capture $name "host 192.0.2.12"
  fi
  start_baresip bob 192.0.2.12 $bobLog.baresip.log
  start_baresip alice 192.0.2.11 $aliceLog.baresip.log
  sleep 1.5
  tell 192.0.2.11 "dial sip:bob@example.com" @0.8
  tell 192.0.2.12 accept @0.5
  tell 192.0.2.11 "transfer sip:$target@example.com" @2 hangup @0.4
  tell 192.0.2.12 hangup @0.4
  stop_baresips
  stop_capture $name
done

speak_as 192.0.2.13
ip route add default dev phone0 src 192.0.2.13
mkdir -p $home/.local/share/linphone $home/.config/linphone
capture 301-new-call-id "host 192.0.2.13"
timeout 40 "$python" "$lab/type-into.py" $home/out/linphone.console linphonec -c $home/linphone.rc -d 5 -l $home/out/linphone.log \
  -- @1 "call sip:carol@example.com" @2 terminate @0.5 "call sip:nobody@example.com" @1 quit || true
stop_capture 301-new-call-id

mkdir -p $home/.twinkle
cp $home/twinkle.cfg $home/.twinkle/
echo sip_port=5090 >$home/.twinkle/twinkle.sys
# twinkle makes no call without a sound card; ALSA's null device is one.
printf 'pcm.!default { type null }\nctl.!default { type null }\n' >$home/.asoundrc
capture 300-three-contacts "host 192.0.2.13"
(sleep 2; echo "call sip:nocontact@example.com"; sleep 1; echo "call sip:choices@example.com"; sleep 1.5; echo bye; sleep 0.3
  echo quit; sleep 1) | timeout 20 twinkle-console twinkle.cfg >$home/out/twinkle.console 2>&1 || true
stop_capture 300-three-contacts
cp $home/.twinkle/twinkle.log $home/out/twinkle.log || echo "twinkle wrote no log" | tee -a $home/failures

capture 301-380-options "host 192.0.2.13"
for user in keepalive carol altservice; do
  TPORT_LOG=1 timeout 5 sip-options --all --from=sip:ops@example.com --contact=sip:192.0.2.13:5060 sip:$user@example.com >>$home/out/sofia.log 2>&1 || true
done
stop_capture 301-380-options
