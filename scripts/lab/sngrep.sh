# Drives sngrep, which has no other way to print a flow or to save text. Sourced by inside.sh.

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
