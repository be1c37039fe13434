#!/usr/bin/env bash
# Installs the solvers that Needlepoint is compared with, from Debian's packages.
set -euo pipefail
export DEBIAN_FRONTEND=noninteractive
apt-get update -qq
apt-get install -y -qq g++ libsundials-dev libsuitesparse-dev python3-scipy freefem++ libopenblas0-pthread
