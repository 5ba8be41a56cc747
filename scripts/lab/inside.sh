#!/bin/bash
# The part of the lab that runs inside the namespaces: addresses, daemons, then the stages. run.sh starts it.
set -euo pipefail

lab=$1 samples=$2
export LANG=C.UTF-8 TZ=UTC HOME=/home/lab PYTHONDONTWRITEBYTECODE=1
python=/usr/bin/python3
hostname pbx1

# Homes of the lab instead of the machine's, so that no path of the machine can get into a log.
mount -t tmpfs tmpfs /home
home=/home/lab
mkdir -p $home/{captures,scenarios,sipdump,out,sipp}
cp "$lab"/*.conf "$lab"/*.cfg "$lab"/*.rc "$lab"/hosts $home/
printf '127.0.0.1 localhost pbx1\n' | cat - "$lab/hosts" >$home/etc-hosts
printf 'nameserver 192.0.2.53\n' >$home/resolv.conf
mount --bind $home/etc-hosts /etc/hosts
mount --bind $home/resolv.conf "$(readlink -f /etc/resolv.conf)"

ip link set lo up
for last in 2 4 5 20 30 31 32 40 53 {101..130}; do ip address add 192.0.2.$last/32 dev lo; done
for last in 2 101; do ip address add 2001:db8::$last/128 dev lo nodad; done
# Telephones that look for an address of their own on an interface get one: baresip two, linphonec and twinkle the third.
add_phones() {
  ip link add "$1" type veth peer name "$3"
  ip link set "$1" up
  ip link set "$3" up
  ip address add "$2/32" dev "$1"
  [[ -z ${4:-} ]] || ip address add "$4/32" dev "$3"
}
add_phones alice0 192.0.2.11 bob0 192.0.2.12
add_phones phone0 192.0.2.13 phone1

# Programs that do not bind an address would talk to a local address from that same address; this makes them 192.0.2.13.
speak_as() {
  local last
  for last in 2 4 20 40 53; do ip route replace table local local 192.0.2.$last dev lo src "$1"; done
}

dnsmasq --keep-in-foreground --user=root --no-resolv --no-hosts --addn-hosts=$home/hosts --listen-address=192.0.2.53 \
  --bind-interfaces --local=/com/net/org/ --pid-file= >$home/dnsmasq.out 2>&1 &
rsyslogd -n -f $home/rsyslog.conf -i $home/rsyslogd.pid >$home/rsyslogd.out 2>&1 &
for _ in {1..50}; do [[ -S $home/syslog.socket ]] && break; sleep 0.1; done
mount --bind $home/syslog.socket /dev/log
kamailio -f $home/kamailio.cfg -DD -m 64 -M 8 -P $home/kamailio.pid -Y $home >$home/kamailio.out 2>&1 &
for _ in {1..50}; do grep -qs listening $home/kamailio.out && break; sleep 0.1; done
sleep 1

keep() {
  # Whatever happens, leave the raw results where the caller asked for them.
  [[ -z ${LAB_KEEP:-} ]] || { mkdir -p "$LAB_KEEP" && cp -r $home/. "$LAB_KEEP"/ 2>/dev/null || true; }
}
trap keep EXIT

# capture NAME FILTER starts a capture of SIP on the lab's interfaces; stop_capture NAME ends it.
capture() {
  # The buffer holds 500 packets: tcpdump reserves the longest length for each, and its own 2 MiB would hold eight.
  tcpdump -i lo -n -s 65535 -B 32768 -U --immediate-mode -Z root -w $home/captures/$1.pcap "port 5060 and ($2)" \
    2>$home/captures/$1.err &
  echo $! >$home/captures/$1.pid
  for _ in {1..50}; do grep -qs listening $home/captures/$1.err && return; sleep 0.1; done
}
stop_capture() {
  sleep 0.4
  kill -INT "$(cat $home/captures/$1.pid)"
  wait "$(cat $home/captures/$1.pid)" 2>/dev/null || true
  grep -q '^0 packets dropped by kernel' $home/captures/$1.err || echo "$1: the capture lost packets" | tee -a $home/failures
}

"$python" "$lab/scenarios.py" $home/scenarios
# shellcheck source=/dev/null
for stage in sngrep scenarios phones noise collect; do
  echo "== $stage"
  . "$lab/$stage.sh"
done
