# The calls that sipp makes. Each scene has a caller address of its own, so that captures do not mix.
# Sourced by inside.sh.

# answer_at ADDRESS SCENARIO ARGUMENT... starts a sipp that answers.
answer_at() {
  local address=$1 scenario=$2
  shift 2
  mkdir -p $home/sipp/at-$address-$scenario
  (cd $home/sipp/at-$address-$scenario && exec sipp -sf $home/scenarios/$scenario.xml -i "$address" -p 5060 -nostdin "$@" \
    -trace_msg -message_file messages.log -trace_err -error_file errors.log >out 2>&1 </dev/null) &
  answering=$!
}

# call SCENE SCENARIO USER CALLER ARGUMENT... makes sipp place one call; DOMAIN, ME, TO and AUTH_URI are optional variables.
call() {
  local scene=$1 scenario=$2 user=$3 caller=$4 folder code=0
  shift 4
  folder=$home/sipp/$scene-$scenario
  mkdir -p "$folder"
  (cd "$folder" && timeout 70 sipp -sf $home/scenarios/$scenario.xml -i "$caller" -p 5060 -s "$user" -m 1 -nostdin -au "${ME:-alice}" -ap secret -auth_uri "${AUTH_URI:-${DOMAIN:-example.com}}" \
    -key domain "${DOMAIN:-example.com}" -key me "${ME:-alice}" -key ftag "$(od -An -N4 -tx4 /dev/urandom | tr -d ' ')" \
    -trace_msg -message_file messages.log -trace_err -error_file errors.log "$@" "${TO:-192.0.2.2:5060}" >out 2>&1 </dev/null) \
    || code=$?
  [[ $code -eq 0 ]] || echo "$scene: sipp $scenario ended with $code" | tee -a $home/failures
}

# scene NAME SCENARIO USER CALLER ARGUMENT...: one call in a capture of its own.
scene() {
  local name=$1 caller=$4
  capture "$name" "${FILTER:-host $caller}"
  call "$@"
  stop_capture "$name"
}

long_scenes() {
  # These two wait for more than 32 seconds, as redirect-not-followed and redirect-not-acknowledged are defined.
  (
    capture 301-not-followed "host 192.0.2.102"
    call 301-not-followed final-301 carol 192.0.2.102
    call 301-not-followed options keepalive 192.0.2.102 -m 6 -r 1 -rp 7000
    stop_capture 301-not-followed
  ) &
  notFollowed=$!
  (scene 301-no-ack no-ack stubborn 192.0.2.103) &
  noAck=$!
}

ims_scene() {
  # A UE registers, dials a number that the P-CSCF takes for an emergency call, and gets a 380.
  local name=$1 number=$2 caller=$3
  export DOMAIN=ims.example.net ME=erin TO=192.0.2.30:5060
  capture "$name" "host $caller"
  call "$name" ims-register erin "$caller"
  call "$name" ims-380 "$number" "$caller"
  if [[ $number = 112 ]]; then
    call "$name" ims-register-sos erin "$caller"
    call "$name" ims-sos sos "$caller"
  fi
  stop_capture "$name"
  unset DOMAIN ME TO
}

answer_at 192.0.2.4 uas
at4=$answering
answer_at 192.0.2.5 uas-prack
at5=$answering
answer_at 192.0.2.32 uas
sleep 0.5
long_scenes

scene 301-moved-permanently follow carol 192.0.2.101
scene 301-two-contacts final-301 moved-two 192.0.2.104
scene 301-without-contact final-301 nocontact 192.0.2.105
scene 301-to-itself follow-itself itself 192.0.2.106
ME=frank AUTH_URI=sip2.example.net scene 301-register register-moved frank 192.0.2.107
FILTER="host 192.0.2.108 or (host 192.0.2.2 and (host 192.0.2.20 or host 192.0.2.4))" \
  scene 301-followed-by-proxy call follow 192.0.2.108
scene 302-moved-temporarily follow-302 temporarily 192.0.2.109
scene 305-use-proxy follow-305 useproxy 192.0.2.110
scene 380-alternative-contact follow-380 altservice 192.0.2.111
scene 380-no-body final-380 altnobody 192.0.2.112
capture 404-486-503-failures "host 192.0.2.113"
call 404-486-503-failures final-404 nobody 192.0.2.113
call 404-486-503-failures final-486 busy 192.0.2.113
call 404-486-503-failures final-503 overload 192.0.2.113
stop_capture 404-486-503-failures
ims_scene 380-ims-emergency 112 192.0.2.116
ims_scene 380-untrusted 911 192.0.2.117
DOMAIN=ims.example.net ME=erin TO=192.0.2.30:5060 scene 380-service-urn ims-380 110 192.0.2.118

# Redirections to addresses that an address book should not take over without a thought. Nobody goes to 10.20.30.40.
scene 301-to-ip-address follow ivan 192.0.2.124
capture 301-to-private-addresses "host 192.0.2.125"
call 301-to-private-addresses final-301 judy 192.0.2.125
call 301-to-private-addresses final-301 judy6 192.0.2.125
stop_capture 301-to-private-addresses
scene 301-to-gruu follow kate 192.0.2.126
scene 301-expires follow leo 192.0.2.127

# The same caller, first over sips, then to the Contact that is only sip: two runs of sipp that share Call-ID and tag.
capture 301-downgrade-sips-to-sip "host 192.0.2.119"
kill "$at4"; wait "$at4" 2>/dev/null || true
answer_at 192.0.2.4 uas -t t1
at4=$answering
sleep 0.5
ME=alice call 301-downgrade-sips-to-sip sips secure 192.0.2.119 -t t1 -cid_str 7f31c2d094@192.0.2.119
TO=192.0.2.4:5060 call 301-downgrade-sips-to-sip sips-second secure 192.0.2.119 -t t1 -cid_str 7f31c2d094@192.0.2.119
stop_capture 301-downgrade-sips-to-sip
kill "$at4"; wait "$at4" 2>/dev/null || true

answer_at 192.0.2.4 uas-desk-busy
at4=$answering
sleep 0.5
scene 300-multiple-choices follow-300 choices 192.0.2.120
kill "$at4"; wait "$at4" 2>/dev/null || true
answer_at 192.0.2.4 uas
at4=$answering
sleep 0.5

DOMAIN=sip6.example.org TO='[2001:db8::2]:5060' FILTER="host 2001:db8::101" \
  scene 301-ipv6-tcp final-301 carol6 2001:db8::101 -t t1
scene healthy-call call uas 192.0.2.121
DOMAIN=prack.example.net TO=192.0.2.5:5060 scene healthy-prack prack dora 192.0.2.122
wait "$notFollowed" "$noAck"
