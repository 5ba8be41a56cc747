# Browsers' telephones: JsSIP with werift over WebSocket. Sourced by inside.sh.
# LAB_NODE_MODULES names a folder in which jssip, jssip-node-websocket and werift are installed.

# browser HOST USER STEP...; the log says what JsSIP sends and receives, or all that `debug` names.
browser() {
  local where=$1 user=$2
  shift 2
  DEBUG="${debug:-JsSIP:Transport}" nsenter --net=/run/netns/"$where" timeout 200 node "$lab/healthy/webrtc.mjs" "$LAB_NODE_MODULES" "$user" "$@" \
    >"$home/out/$where.$scene.log" 2>&1 || echo "$scene: $user ended with $?" | tee -a $home/failures
}

if [[ -z ${LAB_NODE_MODULES:-} ]]; then
  echo "LAB_NODE_MODULES is not set: no WebRTC" | tee -a $home/failures
else
  # The shortest session timer is 90 s (RFC 4028), so this goes on beside the other scenes.
  (
    scene=session-timer debug='JsSIP:*'
    capture $scene 'port 80 and net 203.0.113.24/30'
    browser web5 judy @102 stop &
    callee=$!
    sleep 1.5
    browser web4 karl @0.3 call:judy @97 bye @0.3 stop
    wait $callee
    stop_capture $scene
  ) &
  long+=($!)
  others='not net 203.0.113.24/30'

  scene=webrtc-call
  capture $scene "port 80 and $others"
  browser web2 heidi @7 stop &
  callee=$!
  sleep 1.5
  browser web1 grace @0.3 call:heidi @2.5 hold @1.6 bye @0.3 stop
  wait $callee
  stop_capture $scene

  scene=transfer-attended
  capture $scene "port 80 and $others"
  browser web2 heidi @9.5 stop &
  second=$!
  browser web3 ivan @9.5 stop &
  third=$!
  sleep 1.5
  browser web1 grace @0.3 call:heidi @2 first @0.8 call:ivan @2 transfer:ivan @2 stop
  wait $second $third
  stop_capture $scene

  scene=message
  capture $scene "port 80 and $others"
  browser web2 heidi @3.5 message:grace @0.7 stop &
  second=$!
  sleep 1.5
  browser web1 grace @0.3 message:heidi @3 stop
  wait $second
  stop_capture $scene
fi
