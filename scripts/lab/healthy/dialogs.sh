# Dialogs that telephones rarely have, between sipp and sipp over the proxy. Sourced by inside.sh; sipp_at stands in sipp.sh.

# dialog SCENE CALLER CALLED [USER [ARGUMENT...]]: one scene of the tester, who calls, and of the gateway, both with the arguments.
dialog() {
  scene=$1
  local calls=$2 answers=$3 user=${4:-gateway}
  shift $(($# < 4 ? $# : 4))
  capture "$scene" 'port 5060 and (host 192.0.2.20 or host 192.0.2.7 or host 192.0.2.2) and not (host 192.0.2.8 or host 192.0.2.21)'
  sipp_at gateway "$answers" gateway -i 192.0.2.7 -m "${CALLS_AT_ONCE:-1}" &
  answering=$!
  sleep 0.5
  sipp_at tester "$calls" "$user" -i 192.0.2.20 -m "${CALLS_AT_ONCE:-1}" "$@" 192.0.2.2:5060
  wait $answering
  stop_capture "$scene"
}
dialog called-hold called-hold gateway-hold
dialog early-update early-update gateway-update
dialog late-offer late-offer gateway-offer
dialog provisional provisional gateway-provisional
dialog glare glare gateway-glare
dialog spiral spiral plain-gateway spiral
CALLS_AT_ONCE=4 dialog tcp-calls overlapping gateway-many gateway -t t1 -r 200
dialog fax fax gateway-fax
dialog recording recording gateway-recording
dialog emergency emergency gateway-emergency
