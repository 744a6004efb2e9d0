#!/usr/bin/env bash
# How long it takes from the first command to the first page: begins a site in a folder that is thrown away, previews it and asks for its
# first page, as a browser does. Run it with the command that starts the program: tests/first-page.sh advocate
# Without one, the program is compiled from this copy first, which counts too.
set -euom pipefail
root=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
program=("$@")
if [ $# -eq 0 ]; then program=(dotnet run --project "$root/Site.csproj" --); fi

folder=$(mktemp -d)
trap '[ -z "${preview:-}" ] || kill -- "-$preview" 2> /dev/null; rm -rf "$folder"' EXIT
began=$SECONDS
cd "$folder"
"${program[@]}" new site our-campaign --title "Our campaign" --url https://campaign.example/ > new.txt
cd our-campaign
"${program[@]}" preview > ../preview.txt 2>&1 &
preview=$!
address=
while [ -z "$address" ]; do
  kill -0 "$preview" || { cat ../preview.txt; exit 1; }
  sleep 0.2
  address=$(sed -nE 's/^The preview is at (http[^ ]*).*/\1/p' ../preview.txt)
done
curl --silent --show-error --fail "$address" | grep --quiet "Our campaign"
"${program[@]}" check
echo "The first page was there after $((SECONDS - began)) seconds, the check included."
