#!/bin/bash
# Scores a history on a real Slurm cluster of two nodes, kills one of them midway, and demands the bytes that one run gives.
#
#   dotnet build src/ReviewClassifier.Cli -c Release && sudo tests/slurm/run.sh [COPIES]
#
# Debian or Ubuntu, as root: installs slurm-wlm, munge, parallel and jq. The cluster lives in a temporary folder, under its own ports and
# its own munge, and is gone afterwards. COPIES: how many times over data/labelled (about 4,500 cases) is scored, 40 unless told.
# Ends with one sentence, and 0 where all is equal, 1 where not.
set -euo pipefail

root=$(cd "$(dirname "$0")/../.." && pwd)
copies=${1:-40}
folder=$(mktemp -d -t slurm-XXXXXX)
export SLURM_CONF=$folder/slurm.conf

# --- Ends ---------------------------------------------------------------------------------------------------------------------------

daemons=()

# The processes below some, they themselves last, so that none is started anew by its parent.
tree() {
  local child
  for child in $(pgrep -P "$1" || true); do tree "$child"; done
  echo "$1"
}

tidy() {
  local code=$? pid
  scancel --quiet --user root 2> /dev/null || true
  for pid in "${daemons[@]}"; do
    kill -9 $(tree "$pid") 2> /dev/null || true
  done
  kill -9 $(of_node node1) $(of_node node2) 2> /dev/null || true
  if [ "$code" -eq 0 ]; then rm -rf "$folder"; else echo "slurm: failed; see $folder" >&2; fi
}

fail() {
  echo "slurm: $1" >&2
  exit 1
}

say() { echo "[$(date +%T)] $*"; }

# Waits for a command to hold, for so many seconds.
await() {
  local seconds=$1 until
  shift
  until=$((SECONDS + seconds))
  until "$@"; do
    [ "$SECONDS" -lt "$until" ] || fail "waited $seconds seconds in vain for: $*"
    sleep 0.1
  done
}

# --- The cluster --------------------------------------------------------------------------------------------------------------------

install_slurm() {
  local missing=() program
  for program in slurmctld:slurm-wlm munged:munge parallel:parallel jq:jq; do
    command -v "${program%:*}" > /dev/null || missing+=("${program#*:}")
  done
  [ ${#missing[@]} -eq 0 ] && return
  say "installing ${missing[*]}"
  DEBIAN_FRONTEND=noninteractive apt-get install -y --no-install-recommends "${missing[@]}" > "$folder/apt.log" 2>&1
}

start_cluster() {
  mkdir "$folder/state" "$folder/node1" "$folder/node2"
  sed "s|@FOLDER@|$folder|g; s|@HOST@|$(hostname -s)|g" "$root/tests/slurm/slurm.conf.in" > "$SLURM_CONF"
  head -c 1024 /dev/urandom > "$folder/munge.key"
  chmod 600 "$folder/munge.key"
  munged --foreground --force --key-file "$folder/munge.key" --socket "$folder/munge.socket" --pid-file "$folder/munge.pid" \
    --log-file "$folder/munge.log" --seed-file "$folder/munge.seed" 2> "$folder/munge.err" &
  daemons+=($!)
  await 20 test -S "$folder/munge.socket"
  slurmctld -D > /dev/null 2>&1 &
  daemons+=($!)
  for node in node1 node2; do
    # By this a node's daemon is found again.
    RUN_BY=$folder/$node slurmd -D -N "$node" > /dev/null 2>&1 &
    daemons+=($!)
  done
  # Their end is the script's doing; bash need not tell of it.
  disown -a
  await 60 nodes_idle
}

nodes_idle() { [ "$(sinfo -h -N -o %t 2> /dev/null | grep -c '^idle$')" = 2 ]; }

# The processes of a node: its daemon, and of every job the steps' manager and all that the job started.
of_node() {
  local file pid parent environment
  for file in /proc/[0-9]*/environ; do
    pid=${file//[^0-9]/}
    environment=$'\n'$(tr '\0' '\n' < "$file" || true)$'\n'
    if [[ $environment == *$'\n'"RUN_BY=$folder/$1"$'\n'* ]]; then
      echo "$pid"
    elif [[ $environment == *$'\n'"SLURM_CONF=$SLURM_CONF"$'\n'* && $environment == *$'\n'"SLURMD_NODENAME=$1"$'\n'* ]]; then
      echo "$pid"
      parent=$(ps -o ppid= -p "$pid" || true)
      if [[ $(ps -o args= -p ${parent:-1}) == slurmstepd:* ]]; then echo $parent; fi
    fi
  done 2> /dev/null | sort -un
}

# --- The history --------------------------------------------------------------------------------------------------------------------

# Every copy of a case has its own id, order number and buyer; after every copy comes a row that cannot be read.
make_history() {
  jq -c '.id += "-@" | .order = ((.order // {}) + {number: ("N" + .id), buyer: ("buyer " + .id)})' "$root"/data/labelled/*.jsonl > "$folder/once.jsonl"
  for ((i = 1; i <= copies; i++)); do
    sed "s/-@/-$i/g" "$folder/once.jsonl"
    echo "{\"id\":\"broken-$i\",\"review\":"
  done > "$folder/history.jsonl"
}

# Runs the program where 3, done but some rows rejected, is what is expected.
rejecting() {
  local code=0
  "$@" || code=$?
  [ "$code" -eq 3 ] || fail "ended with $code, expected 3: $*"
}

# --- The run ------------------------------------------------------------------------------------------------------------------------

running_on_node1() { squeue -h -w node1 -t running -o %K | grep -q .; }

# A share on node1 that has got some way: it has a checkpoint.
midway_on_node1() {
  share=$(squeue -h -w node1 -t running -o %K)
  [ -n "$share" ] && [ -f "$folder/parts/part-$share.jsonl.work/checkpoint.json" ]
}

all_done() { [ -z "$(squeue -h -o %A)" ]; }

run_on_slurm() {
  local array merge
  cd "$folder"
  array=$(sbatch --parsable --array=1-4 "$root/data/deploy/slurm/batch.sbatch" "$folder/history.jsonl" "$folder/parts")
  merge=$(sbatch --parsable --dependency="afterok:$array" "$root/data/deploy/slurm/merge.sbatch" "$folder/parts" "$folder/merged.jsonl")
  say "array $array of four shares, merge $merge"

  await 120 midway_on_node1
  local rows processes
  processes=$(of_node node1)
  kill -9 $processes 2> /dev/null || true
  [ -z "$(of_node node1)" ] || fail "node1 outlived its kill: $(of_node node1)"
  [ "$(wc -w <<< "$processes")" -ge 4 ] || fail "found only $processes of node1: daemon, manager, script and program were expected"
  rows=$(jq .total "$folder/parts/part-$share.jsonl.work/checkpoint.json" || true)
  say "killed node1 ($(wc -w <<< "$processes") processes) midway through share $share, which had saved $rows rows"
  [ ! -f "$folder/parts/part-$share.jsonl" ] || fail "share $share was done before its node was killed: give more COPIES"
  scontrol update NodeName=node1 State=DOWN Reason=killed
  await 900 all_done

  local restarts
  restarts=$(scontrol -o show job "$array" | grep -o "ArrayTaskId=$share .*" | grep -o 'Restarts=[0-9]*')
  [ "$restarts" = Restarts=1 ] || fail "share $share was not requeued: $restarts"
  say "share $share was requeued and went on on $(scontrol -o show job "$array" | grep "ArrayTaskId=$share " | grep -o 'BatchHost=[^ ]*')"
  [ -f "$folder/merged.jsonl" ] || fail "the merge left no result: $(tail -n 3 "$folder"/reviews-*.log)"
}

same() { cmp "$1" "$2" || fail "$2 is not equal to $1"; }

run_as_filter() {
  # Blocks of lines to as many programs as there are processors, their output in the blocks' order.
  parallel --keep-order --pipe --block 8M '"$REVIEW_CLASSIFIER" batch - --output - --lang en || [ $? -eq 3 ]' \
    < "$folder/history.jsonl" > "$folder/filtered.jsonl" 2> "$folder/filtered.log"
}

trap tidy EXIT
export REVIEW_CLASSIFIER=${REVIEW_CLASSIFIER:-$root/src/ReviewClassifier.Cli/bin/Release/net10.0/review-classifier}
[ -x "$REVIEW_CLASSIFIER" ] || fail "$REVIEW_CLASSIFIER is not there: build it first, see the head of this script"
[ "$(id -u)" = 0 ] || fail "needs root"
install_slurm
make_history
say "history of $(wc -l < "$folder/history.jsonl") rows"
rejecting "$REVIEW_CLASSIFIER" batch "$folder/history.jsonl" --output "$folder/single.jsonl" --lang en
start_cluster
run_on_slurm
for file in "" .history.jsonl .rejects.jsonl .findings.jsonl; do
  [ -s "$folder/single.jsonl$file" ] || fail "the single run left no single.jsonl$file"
  same "$folder/single.jsonl$file" "$folder/merged.jsonl$file"
done
say "results, history, rejects and findings of the merge are those of the single run"
run_as_filter
same "$folder/single.jsonl" "$folder/filtered.jsonl"
say "the filter under GNU parallel gives the same results in the same order"
echo "slurm: four shares on two nodes, one of them killed midway, gave byte for byte what one run gives ($(wc -l < "$folder/single.jsonl") results)."
