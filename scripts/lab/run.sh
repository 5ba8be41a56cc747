#!/bin/bash
# Regenerates samples/ from real SIP software. Run as root on Debian 12; see README.md beside this file.
set -euo pipefail

lab=$(cd "$(dirname "$0")" && pwd)
samples=$(cd "$lab/../.." && pwd)/samples
packages=(kamailio kamailio-extra-modules kamailio-utils-modules sip-tester baresip-core linphone-cli twinkle-console
  sofia-sip-bin tshark tcpdump sngrep sipgrep ngrep rsyslog dnsmasq-base tmux curl iproute2 iptables python3)

[[ $EUID -eq 0 ]] || { echo "run.sh needs root: it makes a network namespace of its own. Run it with sudo." >&2; exit 1; }

missing=()
for package in "${packages[@]}"; do
  dpkg-query -W -f '${Status}' "$package" 2>/dev/null | grep -q '^install ok installed' || missing+=("$package")
done
if [[ ${#missing[@]} -ne 0 ]]; then
  # A policy-rc.d that answers 101 keeps apt from starting the daemons on this machine's own network.
  policy=/usr/sbin/policy-rc.d
  if [[ ! -e $policy ]]; then
    printf '#!/bin/sh\nexit 101\n' >"$policy"
    chmod +x "$policy"
    trap 'rm -f "$policy"' EXIT
  fi
  export DEBIAN_FRONTEND=noninteractive
  apt-get update -qq
  apt-get install -y -qq --no-install-recommends "${missing[@]}"
fi

# The syslog socket is mounted over /dev/log inside the namespace, and a mount needs something to stand on.
madeLog=no
[[ -e /dev/log ]] || { : >/dev/log; madeLog=yes; }
code=0
export LAB_MACHINE
LAB_MACHINE=$(hostname)
unshare --net --uts --mount --propagation private --pid --fork --mount-proc \
  bash "$lab/inside.sh" "$lab" "$samples" || code=$?
[[ $madeLog = no ]] || rm -f /dev/log
exit "$code"
