# What must stay dark: output of real programs that looks like SIP trouble. Sourced by inside.sh after the scenarios.

"$python" "$lab/noise-server.py" 192.0.2.40 3801 2>$home/http.log &
sleep 0.5
for _ in {1..20}; do
  curl -sS -o /dev/null http://192.0.2.40:3801/status
  grep -q 'took 380 ms' $home/http.log && break
done
curl -sSv http://192.0.2.40:3801/old >$home/curl.log 2>&1

# draw_with_sngrep CAPTURE prints the screen on which sngrep draws the flow of the first call.
# save_with_sngrep CAPTURE OUTPUT saves all calls as text, as a user would: F2, name, format, Save.
sngrep_window() {
  # A socket for each window: a tmux server that is still ending would take the next window with it.
  window=$home/tmux.$RANDOM$RANDOM
  tmux -u -S "$window" new-session -d -x 150 -y 44 -c $home/captures "TERM=screen exec sngrep -I $1.pcap"
  sleep 1.5
}
close_window() {
  # sngrep outlives its terminal: it reads the end of the file again and again and keeps a core busy.
  kill -KILL "$(tmux -S "$window" display-message -p '#{pane_pid}')"
  tmux -S "$window" kill-server 2>/dev/null || true
}
draw_with_sngrep() {
  sngrep_window "$1"
  tmux -S "$window" send-keys Enter
  sleep 0.7
  tmux -S "$window" capture-pane -p
  close_window
}
save_with_sngrep() {
  local key
  rm -f $home/captures/saved.txt
  sngrep_window "$1"
  tmux -S "$window" send-keys F2
  sleep 0.5
  tmux -S "$window" send-keys saved
  for key in Tab Tab Tab Tab Tab Space Tab Enter; do
    sleep 0.15
    tmux -S "$window" send-keys $key
  done
  sleep 0.8
  close_window
  mv $home/captures/saved.txt "$2"
}

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
