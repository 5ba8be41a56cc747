# Turns captures and logs into samples/. Sourced by inside.sh at the end.

results=$home/samples truths=$home/truths
mkdir -p $results $truths
cd $home/captures
raw=(300-multiple-choices 301-downgrade-sips-to-sip 301-expires 301-followed-by-proxy 301-ipv6-tcp 301-loop-two-servers
  301-moved-permanently 301-no-ack 301-not-followed 301-register 301-to-gruu 301-to-ip-address 301-to-itself
  301-to-private-addresses 301-two-contacts 301-without-contact 302-moved-temporarily 305-use-proxy 380-alternative-contact
  380-ims-emergency 380-no-body 380-service-urn 380-untrusted healthy-call message-quoting-a-301)
for capture in *.pcap; do
  name=${capture%.pcap}
  "$python" "$lab/payloads.py" "$capture" $home/out/$name.sip $truths/$name.tsv
  [[ " ${raw[*]} " != *" $name "* ]] || cp $home/out/$name.sip $results/
  [[ -z $(tshark -n -r "$capture" -Y _ws.malformed 2>/dev/null) ]] || echo "$name: tshark finds malformed frames" | tee -a $home/failures
done

# The same scenes as tools print them.
for name in 301-not-followed 404-486-503-failures; do ngrep -q -t -W byline -I $name.pcap >$results/$name.ngrep.log; done
# sipgrep does not end by itself on some captures.
timeout 2 sipgrep -C -I 380-ims-emergency.pcap >$results/380-ims-emergency.sipgrep.log || true
for name in 301-moved-permanently 301-no-ack 301-followed-by-proxy; do save_with_sngrep $name $results/$name.sngrep.txt; done
cp $home/sipp/301-moved-permanently-follow/messages.log $results/301-moved-permanently.sipp.log
cp $home/sipp/380-service-urn-ims-380/messages.log $results/380-service-urn.sipp.log
cp $home/sipp/healthy-prack-prack/messages.log $results/healthy-prack.sipp.log
callId=$(awk 'NR == 1 {print $3}' $truths/301-moved-permanently.tsv)
grep -F "$callId" $home/syslog.log | grep -F '<script>' >$results/301-one-line-dump.syslog.log
callId=$(awk 'NR == 1 {print $3}' $truths/301-followed-by-proxy.tsv)
cat $home/sipdump/*.data | "$python" "$lab/pick-sipdump.py" "$callId" >$results/301-proxy-and-redirect-server.sipdump.data

# The telephones' own logs.
for name in 301-302-380-redirects 301-transfer-moved healthy-register-auth healthy-transfer; do
  cp $home/out/$name.baresip.log $results/
done
"$python" "$lab/pick-linphone.py" <$home/out/linphone.log >$results/301-new-call-id.linphone.log
cp $home/out/twinkle.log $results/300-three-contacts.twinkle.log
cp $home/out/sofia.log $results/301-380-options.sofia.log
cp $home/out/traps.log $home/out/traps-without-sip.log $results/

for kept in README.md .gitattributes address-book; do
  [[ ! -e $samples/$kept ]] || cp -r "$samples/$kept" $results/
done
code=0
"$python" "$lab/expected.py" $results $truths || code=1
"$python" "$lab/verify.py" $results "${LAB_MACHINE:-pbx1-is-not-its-name}" || code=1
[[ ! -s $home/failures ]] || { echo "Some scenes did not go as planned:"; cat $home/failures; code=1; }
if [[ $code -eq 0 ]]; then
  mkdir -p "$samples"
  find "$samples" -maxdepth 1 -type f ! -name README.md ! -name .gitattributes -delete
  cp -r $results/. "$samples"/
  echo "samples/ is made anew."
else
  echo "samples/ is left as it was; LAB_KEEP=/some/folder keeps what was made, to look into." >&2
fi
[[ $code -eq 0 ]] || exit $code
