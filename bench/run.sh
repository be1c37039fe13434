#!/usr/bin/env bash
# Builds the benchmark and its peers, runs them all in interleaved rounds and writes bench/RESULTS.md. First: bench/peers/install.sh
# usage: bench/run.sh [ROUNDS]
set -euo pipefail
cd "$(dirname "$0")"
mkdir -p out
dotnet build -c Release Needlepoint.Bench --nologo -v quiet
bench=Needlepoint.Bench/bin/Release/net10.0/Needlepoint.Bench.dll
flags="-O3 -march=native -std=c++17 -I/usr/include/suitesparse"
common="-lsundials_cvode -lsundials_nvecserial"
g++ $flags -DSPARSE peers/cvode.cpp -o out/cvode-klu $common -lsundials_sunlinsolklu -lsundials_sunmatrixsparse -lklu
g++ $flags peers/cvode.cpp -o out/cvode-band $common -lsundials_sunlinsolband -lsundials_sunmatrixband
dotnet $bench people out/people.txt 16
dotnet $bench reference out/reference.bin 16
python3 peers/compare.py $bench out "${1:-5}"
dotnet build -c Release Needlepoint.Absorption --nologo -v quiet
python3 peers/cell.py Needlepoint.Absorption/bin/Release/net10.0/Needlepoint.Absorption.dll "${1:-5}"
dotnet build -c Release Needlepoint.Hair --nologo -v quiet
dotnet build -c Release Needlepoint.Patch --nologo -v quiet
dotnet build -c Release Needlepoint.Screening --nologo -v quiet
dotnet build -c Release ../src/Needlepoint.Studio --nologo -v quiet
PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD=1 dotnet build -c Release Needlepoint.Studio --nologo -v quiet
hair=Needlepoint.Hair/bin/Release/net10.0/Needlepoint.Hair.dll
{
  echo
  echo "## Hair: a year of 20,000 follicles"
  echo
  echo "Minoxidil, stage 0.3, read every week; time by the clock, the drawing of the start included. The bar is 100 ms."
  echo
  for threads in 1 2; do echo "- $(dotnet $hair 20000 $threads 51 ../data/parameters/hair.yaml)"; done
  echo
  echo "## Patch: a drawn patch of skin, 512 x 512"
  echo
  echo "The maps of the seed exist but for the first pictures. The bar is 150 ms."
  echo
  dotnet Needlepoint.Patch/bin/Release/net10.0/Needlepoint.Patch.dll | sed 's/^/- /'
  echo
  echo "## Screening: every rule asked of a rich course"
  echo
  echo "Seven conditions, six medicines, five products, four sessions, eleven past and planned events; the data are loaded. The bar is 20 ms."
  echo
  dotnet Needlepoint.Screening/bin/Release/net10.0/Needlepoint.Screening.dll | sed 's/^/- /'
  echo
  echo "## Studio: from the release of a slider to the redrawn page"
  echo
  echo "Four sessions, followed for a year; browser and studio on the same machine. The bars: p95 150 ms for one person, 500 ms for ten, memory that does not grow."
  echo
  dotnet Needlepoint.Studio/bin/Release/net10.0/Needlepoint.Studio.Bench.dll ../src/Needlepoint.Studio/bin/Release/net10.0/needlepoint-studio.dll
} >> RESULTS.md
