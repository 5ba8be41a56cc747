# The calls of telephones: baresip on hosts of their own and behind NAT. Sourced by inside.sh.

declare -A telephones=()
# telephone HOST LISTEN ACCOUNT [MODULE...]: starts a baresip; its log is HOST.log.
telephone() {
  local where=$1 listen=$2 account=$3 folder=$home/phone-$1 module
  shift 3
  rm -rf "$folder"
  mkdir -p "$folder"
  sed "s/@LISTEN@/$listen/" $home/baresip.conf >"$folder/config"
  for module in "$@"; do
    case $module in
    dtls_srtp | srtp | g722) echo "module $module.so" ;;
    *) echo "module_app $module.so" ;;
    esac
  done >>"$folder/config"
  printf '%b\n' "$account" >"$folder/accounts"
  # What one leg of a B2BUA hears, the other says.
  [[ $* != *b2bua* ]] || sed -i 's/ausine,440/aubridge,bridge/' "$folder/config"
  : >"$folder/contacts"
  HOME=$folder nsenter --net=/run/netns/"$where" stdbuf -oL baresip -f "$folder" -v -s >"$home/out/$where.$scene.log" 2>&1 </dev/null &
  telephones[$where]=$!
}
hang_up_all() {
  local where
  for where in "${!telephones[@]}"; do kill -TERM "${telephones[$where]}" 2>/dev/null || true; done
  sleep 1.2
  for where in "${!telephones[@]}"; do
    kill -KILL "${telephones[$where]}" 2>/dev/null || true
    wait "${telephones[$where]}" 2>/dev/null || true
  done
  telephones=()
}
# tell HOST STEP...: '@seconds' or a command of baresip.
tell() {
  local where=$1
  shift
  on "$where" timeout 60 "$python" "$lab/baresip-command.py" 127.0.0.1 "$@" || echo "$scene: $where did not answer" | tee -a $home/failures
}
# scene NAME [FILTER] begins a scene; end_scene ends it.
scene() {
  scene=$1
  capture "$scene" "${2:-port 5060 and not (host 192.0.2.8 or host 192.0.2.21)}"
}
end_scene() {
  hang_up_all
  stop_capture "$scene"
}
account() { echo "<sip:$1@example.com${2:-}>;auth_pass=secret;regint=${3:-600};answermode=manual${4:-}"; }

# A registration with digest, two refreshes, and the end of it.
scene register-refresh
telephone alice 192.0.2.11 "$(account alice '' 16)"
sleep 33
end_scene

# A call through the proxy: 401 and 407, hold, resume, BYE.
scene call-hold-resume
telephone alice 192.0.2.11 "$(account alice)"
telephone bob 192.0.2.12 "$(account bob)"
sleep 1.5
tell alice "dial sip:bob@example.com" @0.9
tell bob accept @1
tell alice hold @1 resume @1 hangup @0.5
end_scene

# A call through a B2BUA: two dialogs.
scene b2bua-call
telephone b2bua 192.0.2.6 "<sip:b2bua-in@example.com>;regint=0;answermode=manual;b2bua=inbound\n<sip:b2bua-out@example.com>;regint=0;answermode=manual;b2bua=outbound" b2bua
telephone alice 192.0.2.11 "$(account alice)"
telephone bob 192.0.2.12 "$(account bob)"
sleep 1.5
tell alice "dial sip:sales@example.com" @0.9
tell bob accept @1
tell alice hold @1 resume @1
tell bob hold @1 resume @1 hangup @0.5
end_scene

# Telephones behind two NATs.
scene nat-call
telephone dave 10.0.0.11 "$(account dave)"
telephone erin 10.1.0.11 "$(account erin)"
sleep 12
tell dave "dial sip:erin@example.com" @0.9
tell erin accept @1 hold @1 resume @1 hangup @0.5
end_scene

# One of the two behind NAT, called from outside.
scene nat-incoming-call
telephone dave 10.0.0.11 "$(account dave)"
telephone alice 192.0.2.11 "$(account alice)"
sleep 1.5
tell alice "dial sip:dave@example.com" @0.9
tell dave accept @1 hangup @0.5
end_scene

# The same without help from the server: BYE and INVITE to the private Contact go nowhere.
scene not-healthy-nat-call
telephone dave 10.0.0.11 "<sip:dave@example.net>;auth_pass=secret;regint=600;answermode=manual"
telephone alice 192.0.2.11 "<sip:alice@example.net>;auth_pass=secret;regint=600;answermode=manual"
sleep 1.5
tell dave "dial sip:alice@example.net" @0.9
tell alice accept @1 hangup @9
tell alice "dial sip:dave@example.net" @9
end_scene

# TCP, TLS and IPv6.
scene tcp-call
telephone alice 192.0.2.11 "$(account alice ';transport=tcp')"
telephone bob 192.0.2.12 "$(account bob ';transport=tcp')"
sleep 1.5
tell alice "dial sip:bob@example.com;transport=tcp" @0.9
tell bob accept @1
tell alice hangup @0.5
end_scene

scene tls-call 'port 5061'
telephone alice 192.0.2.11 "$(account alice ';transport=tls' 600 ';outbound="sip:example.com:5061;transport=tls"')"
telephone bob 192.0.2.12 "$(account bob ';transport=tls' 600 ';outbound="sip:example.com:5061;transport=tls"')"
sleep 2
tell alice "dial sip:bob@example.com;transport=tls" @0.9
tell bob accept @1
tell alice hangup @0.5
end_scene

scene ipv6-call
for name in alice bob; do
  last=1
  [[ $name = alice ]] || last=2
  telephone $name "[2001:db8::1$last]" "$(account $name '' 600 ';outbound="sip:[2001:db8::2]"')"
done
sleep 1.5
tell alice "dial sip:bob@example.com" @0.9
tell bob accept @1
tell alice hangup @0.5
end_scene

# A transfer without consultation.
scene transfer-blind
telephone alice 192.0.2.11 "$(account alice)"
telephone bob 192.0.2.12 "$(account bob)"
telephone carol 192.0.2.14 "$(account carol)"
sleep 1.5
tell alice "dial sip:bob@example.com" @0.9
tell bob accept @1
tell alice "transfer sip:carol@example.com" @0.9
tell carol accept @1
tell alice hangup @0.5
tell bob hangup @0.5
end_scene

# One user on two telephones: both ring, one answers, the other gets CANCEL. Then a call that the caller gives up.
scene forked-call
telephone alice 192.0.2.11 "$(account alice)"
telephone bob 192.0.2.12 "$(account bob)"
telephone bob2 192.0.2.13 "$(account bob)"
sleep 1.5
tell alice "dial sip:bob@example.com" @1.2
tell bob2 accept @1 hangup @0.5
end_scene

scene cancel
telephone alice 192.0.2.11 "$(account alice)"
telephone bob 192.0.2.12 "$(account bob)"
sleep 1.5
tell alice "dial sip:bob@example.com" @1.2 hangup @0.7
end_scene

# Twinkle, which publishes and watches its voice mail, calls another one: hold, resume, DTMF, BYE, then a MESSAGE. Its own log is the trace.
# twinkle HOST STEP...: one of them, driven on a terminal of its own.
twinkle() {
  local where=$1 folder=$home/phone-$1
  shift
  mkdir -p "$folder/.twinkle"
  sed "s/@NAME@/$where/" $home/twinkle.cfg >"$folder/.twinkle/phone.cfg"
  echo sip_port=5060 >"$folder/.twinkle/twinkle.sys"
  # It makes no call without a sound card; ALSA's null device is one.
  printf 'pcm.!default { type null }\nctl.!default { type null }\n' >"$folder/.asoundrc"
  HOME=$folder nsenter --net=/run/netns/"$where" timeout 60 "$python" "$lab/type-into.py" "$home/out/$where.console" twinkle-console phone.cfg -- "$@" || true
}
scene twinkle-call
twinkle twinkle2 @5 answer @11 quit @1 &
answering=$!
# Two that start in the same second draw the same random numbers.
sleep 1.5
twinkle twinkle @1 "call sip:twinkle2@example.com" @3 hold @1 retrieve @1 "dtmf 12" @1.5 bye @1 "message sip:twinkle2@example.com hello" @0.7 quit @1
wait $answering
stop_capture "$scene"
cp $home/phone-twinkle/.twinkle/twinkle.log "$home/out/twinkle.twinkle-call.log"
