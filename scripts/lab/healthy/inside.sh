#!/bin/bash
# The healthy lab inside its namespaces: hosts, routers, daemons, then the scenes. ../run.sh starts it.
set -euo pipefail

lab=$1 results=$2
export LANG=C.UTF-8 TZ=UTC HOME=/home/lab PYTHONDONTWRITEBYTECODE=1
python=/usr/bin/python3
hostname pbx1

mount -t tmpfs tmpfs /home
mkdir -p /run/netns
mount -t tmpfs tmpfs /run/netns
home=/home/lab
mkdir -p $home/{captures,sipdump,sipp,out,scenarios,presence}
cp "$lab"/healthy/* $home/
printf '127.0.0.1 localhost pbx1\n' >$home/etc-hosts
printf 'nameserver 192.0.2.53\n' >$home/resolv.conf
mount --bind $home/etc-hosts /etc/hosts
mount --bind $home/resolv.conf "$(readlink -f /etc/resolv.conf)"
: >$home/failures

keep() {
  # Whatever happens, leave the raw results where the caller asked for them.
  [[ -z ${LAB_KEEP:-} ]] || { mkdir -p "$LAB_KEEP" && cp -r $home/. "$LAB_KEEP"/ 2>/dev/null || true; }
}
trap keep EXIT

# The internet of the lab is one bridge. Every host has a network namespace of its own on it.
ip link set lo up
# Packets are large enough for every message, so that each stands in one packet.
ip link add internet type bridge
ip link set internet mtu 4000 up
ip address add 192.0.2.53/24 dev internet
ip address add 2001:db8::53/64 dev internet nodad
ip route add 198.51.100.0/24 dev internet
ip route add 203.0.113.0/24 dev internet

# host NAME ADDRESS [IPV6]: a host on the internet.
host() {
  ip netns add "$1"
  ip link add "v-$1" type veth peer name eth0 netns "$1"
  ip link set "v-$1" mtu 4000 master internet up
  on "$1" ip link set lo up
  # Checksums are made in full, so that no tool takes the packets for broken.
  on "$1" ethtool -K eth0 tx off >/dev/null 2>&1 || true
  on "$1" ip link set eth0 mtu 4000 up
  on "$1" ip address add "$2/24" dev eth0
  for net in 192.0.2.0/24 198.51.100.0/24 203.0.113.0/24; do on "$1" ip route replace "$net" dev eth0 src "$2"; done
  on "$1" ip route add default via 192.0.2.53 src "$2"
  [[ -z ${3:-} ]] || on "$1" ip address add "$3/64" dev eth0 nodad
}
on() {
  local where=$1
  shift
  nsenter --net=/run/netns/"$where" "$@"
}
# behind ROUTER PUBLIC NETWORK PHONE...: a router that masquerades NETWORK.0/24 and the telephones behind it, from .11 up.
behind() {
  local router=$1 public=$2 network=$3 last=11 phone
  shift 3
  host "$router" "$public"
  on "$router" ip link add inner type bridge
  on "$router" ip link set inner up
  on "$router" ip address add "$network.1/24" dev inner
  on "$router" sysctl -qw net.ipv4.ip_forward=1
  on "$router" nft -f - <<NFT
table ip nat {
  chain out { type nat hook postrouting priority 100; oifname "eth0" ip saddr $network.0/24 masquerade random; }
}
NFT
  for phone in "$@"; do
    ip netns add "$phone"
    ip link add "v-$phone" type veth peer name eth0 netns "$phone"
    ip link set "v-$phone" netns "$router"
    on "$router" ip link set "v-$phone" master inner up
    on "$phone" ip link set lo up
    on "$phone" ip link set eth0 up
    on "$phone" ip address add "$network.$last/24" dev eth0
    on "$phone" ip route add default via "$network.1"
    last=$((last + 1))
  done
}
host proxy 192.0.2.2 2001:db8::2
host plain 192.0.2.3
host b2bua 192.0.2.6
host gateway 192.0.2.7
host alice 192.0.2.11 2001:db8::11
host bob 192.0.2.12 2001:db8::12
host bob2 192.0.2.13
host carol 192.0.2.14
host tester 192.0.2.20
host web1 203.0.113.21
host web2 203.0.113.22
host web3 203.0.113.23
host web4 203.0.113.25
host web5 203.0.113.26
host trunk 192.0.2.8
host twinkle 192.0.2.15
host twinkle2 192.0.2.16
host tester2 192.0.2.21
host pcscf 192.0.2.40
host scscf 192.0.2.41
host hss 192.0.2.42
host ue1 198.51.100.41
host ue2 198.51.100.42
behind home 198.51.100.8 10.0.0 dave
behind office 203.0.113.9 10.1.0 erin

dnsmasq --keep-in-foreground --user=root --no-resolv --no-hosts --addn-hosts=$home/hosts --listen-address=192.0.2.53 \
  --bind-interfaces --local=/com/net/org/ --pid-file= >$home/dnsmasq.out 2>&1 &
openssl req -x509 -newkey rsa:2048 -nodes -days 30 -subj /CN=example.com -addext subjectAltName=DNS:example.com \
  -keyout $home/key.pem -out $home/certificate.pem >/dev/null 2>&1
cat $home/key.pem $home/certificate.pem >$home/both.pem
cp /usr/share/kamailio/dbtext/kamailio/* $home/presence/
on proxy rtpengine --config-file=none --foreground --log-stderr --table=-1 --interface=192.0.2.2 --listen-ng=127.0.0.1:2223 \
  --port-min=30000 --port-max=30100 --num-threads=1 --pidfile=$home/rtpengine.pid >$home/rtpengine.out 2>&1 &
# server HOST CONFIGURATION ARGUMENT...: a Kamailio.
server() {
  local where=$1 configuration=$2
  shift 2
  mkdir -p $home/run-"$where"
  on "$where" kamailio -f $home/"$configuration" -DD -E -m 64 -M 8 -P $home/run-"$where"/pid -Y $home/run-"$where" "$@" >$home/$where.out 2>&1 &
  for _ in {1..50}; do grep -qs listening $home/"$where".out && return; sleep 0.1; done
}
"$python" "$lab/healthy/scenarios.py" $home/scenarios $home/ims-credentials.cfg
server proxy kamailio.cfg
server plain kamailio.cfg -A PLAIN
server pcscf kamailio-ims.cfg -A PCSCF
server scscf kamailio-ims.cfg -A SCSCF
sleep 1

# capture NAME FILTER starts a capture on the internet (each packet once per hop); stop_capture NAME ends it.
capture() {
  tcpdump -i "${INTERFACE:-internet}" -n -s 65535 -B 32768 -U --immediate-mode -Z root -w $home/captures/"$1".pcap "$2" 2>$home/captures/"$1".err &
  echo $! >$home/captures/"$1".pid
  for _ in {1..50}; do grep -qs listening $home/captures/"$1".err && return; sleep 0.1; done
}
stop_capture() {
  sleep 0.4
  kill -INT "$(cat $home/captures/"$1".pid)"
  wait "$(cat $home/captures/"$1".pid)" 2>/dev/null || true
  grep -q '^0 packets dropped by kernel' $home/captures/"$1".err || echo "$1: the capture lost packets" | tee -a $home/failures
}

# shellcheck source=/dev/null
. "$lab/sngrep.sh"
long=()
for stage in ${LAB_STAGES:-webrtc sipp dialogs phones ims collect}; do
  echo "== $stage"
  # shellcheck source=/dev/null
  . "$lab/healthy/$stage.sh"
done
