# Turns captures and logs into server/test/healthy/. Sourced by inside.sh at the end.

wait "${long[@]}"
made=$home/healthy
mkdir -p $made
cd $home/captures
for name in $("$python" "$lab/healthy/collect.py" $home/captures); do
  save_with_sngrep "$name.picked" "$home/captures/$name.saved.txt"
done
code=0
"$python" "$lab/healthy/collect.py" $home/captures $home/out $home/sipdump $home/key.pem $made || code=1
"$python" "$lab/healthy/verify.py" $made "${LAB_MACHINE:-pbx1-is-not-its-name}" || code=1
[[ ! -s $home/failures ]] || { echo "Some scenes did not go as planned:"; cat $home/failures; code=1; }
if [[ $code -eq 0 ]]; then
  mkdir -p "$results"
  find "$results" -maxdepth 1 -type f ! -name README.md ! -name DEVIATIONS.tsv ! -name .gitattributes -delete
  cp $made/* "$results"/
  echo "server/test/healthy/ is made anew."
else
  echo "server/test/healthy/ is left as it was; LAB_KEEP=/some/folder keeps what was made, to look into." >&2
fi
