#!/bin/bash
# Regenerates samples/ from real SIP software, or with the word healthy server/test/healthy/. Run as root on Debian 12; see
# README.md beside this file.
set -euo pipefail

lab=$(cd "$(dirname "$0")" && pwd)
samples=$(cd "$lab/../.." && pwd)/samples
inner=inside.sh
packages=(kamailio kamailio-extra-modules kamailio-utils-modules sip-tester baresip-core linphone-cli twinkle-console
  sofia-sip-bin tshark tcpdump sngrep sipgrep ngrep rsyslog dnsmasq-base tmux curl iproute2 util-linux python3)
if [[ ${1:-} = healthy ]]; then
  inner=healthy/inside.sh
  samples=$(cd "$lab/../.." && pwd)/server/test/healthy
  packages+=(kamailio-websocket-modules kamailio-tls-modules kamailio-presence-modules rtpengine-daemon nftables openssl nodejs)
fi

[[ $EUID -eq 0 ]] || { echo "run.sh needs root: it makes a network namespace of its own. Run it with sudo." >&2; exit 1; }

# Whatever ends this script ends the lab: the kernel kills all of a process namespace when its first process goes.
inside='' policy='' madeLog=no
clean_up() {
  [[ -z $inside ]] || { kill -KILL "$inside" 2>/dev/null && wait "$inside" 2>/dev/null; } || true
  [[ -z $policy ]] || rm -f "$policy"
  [[ $madeLog = no ]] || rm -f /dev/log
}
trap clean_up EXIT
trap 'exit 129' HUP
trap 'exit 130' INT
trap 'exit 143' TERM

missing=()
for package in "${packages[@]}"; do
  dpkg-query -W -f '${Status}' "$package" 2>/dev/null | grep -q '^install ok installed' || missing+=("$package")
done
if [[ ${#missing[@]} -ne 0 ]]; then
  # A policy-rc.d that answers 101 keeps apt from starting the daemons on this machine's own network.
  if [[ ! -e /usr/sbin/policy-rc.d ]]; then
    policy=/usr/sbin/policy-rc.d
    printf '#!/bin/sh\nexit 101\n' >"$policy"
    chmod +x "$policy"
  fi
  export DEBIAN_FRONTEND=noninteractive
  apt-get update -qq
  apt-get install -y -qq --no-install-recommends "${missing[@]}"
fi

# The syslog socket is mounted over /dev/log inside the namespace, and a mount needs something to stand on.
[[ -e /dev/log ]] || { : >/dev/log; madeLog=yes; }
code=0
export LAB_MACHINE
LAB_MACHINE=$(hostname)
# In the background, because a trap waits for a command in the foreground. Even where no trap runs, after kill -KILL of this
# script, the lab goes: unshare ends with this script, and the namespace with unshare.
setpriv --pdeathsig KILL unshare --net --uts --mount --propagation private --pid --fork --kill-child --mount-proc \
  bash "$lab/$inner" "$lab" "$samples" &
inside=$!
wait "$inside" || code=$?
inside=''
exit "$code"
