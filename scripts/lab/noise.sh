# What must stay dark: output of real programs that looks like SIP trouble. Sourced by inside.sh after the scenarios.

"$python" "$lab/noise-server.py" 192.0.2.40 3801 2>$home/http.log &
sleep 0.5
for _ in {1..20}; do
  curl -sS -o /dev/null http://192.0.2.40:3801/status
  grep -q 'took 380 ms' $home/http.log && break
done
curl -sSv http://192.0.2.40:3801/old >$home/curl.log 2>&1

# A text message whose body quotes a status line and a request line.
kill "$at5"; wait "$at5" 2>/dev/null || true
answer_at 192.0.2.5 uas-message
sleep 0.4
DOMAIN=prack.example.net TO=192.0.2.5:5060 scene message-quoting-a-301 message dora 192.0.2.123

{
  echo "# A web server that moves a page, seen by curl and by its own log."
  cat $home/curl.log $home/http.log
  echo
  echo "# What a proxy's script says."
  grep -h 'T_code=' $home/syslog.log
  echo
  echo "# A shift report."
  echo "09:12 received 301 for carol, then a 200. The 380 came after 380 ms, the switch listens on :3801, rc=301."
  echo "09:20 The trunk sent BYE with Reason: SIP;cause=301;text=\"Moved Permanently\" and the gateway wrote 301 Moved Permanently."
  echo "09:31 The answer \"SIP/2.0 380 Alternative Service\" is what we expect here, says the vendor."
  echo
  echo "# A call flow that tshark draws."
  tshark -q -n -r $home/captures/301-moved-permanently.pcap -z flow,any,standard 2>/dev/null
  echo "# The lines that tshark prints of a capture."
  tshark -n -r $home/captures/301-moved-permanently.pcap -Y sip 2>/dev/null
  echo
  echo "# A call flow that sngrep draws."
  draw_with_sngrep 301-moved-permanently | sed 's/│[^│]*$/│/; s/ *$//'
} >$home/out/traps-without-sip.log
{
  cat $home/out/traps-without-sip.log
  echo "# A real text message, by ngrep, whose body quotes a status line and a request line."
  (cd $home/captures && ngrep -q -t -W byline -I message-quoting-a-301.pcap)
} >$home/out/traps.log
