"""Runs every solver in interleaved rounds, reads time at equal error from log-log interpolation, and writes RESULTS.md.

usage: compare.py BENCH_DLL OUT_FOLDER ROUNDS
"""
import math
import os
import platform
import re
import statistics
import subprocess
import sys

BENCH, OUT, ROUNDS = sys.argv[1], sys.argv[2], int(sys.argv[3])
HERE = os.path.dirname(os.path.abspath(__file__))
TARGET = 5e-6
os.environ.update(OPENBLAS_NUM_THREADS="1", OMP_NUM_THREADS="1", DOTNET_gcServer="0")
PEOPLE, REFERENCE = os.path.join(OUT, "people.txt"), os.path.join(OUT, "reference.bin")


def needlepoint(lanes, people, repeats, method):
    return lambda rtol: ["dotnet", BENCH, "run", str(lanes), rtol, str(people), str(repeats), REFERENCE, method]


def cvode(kind):
    return lambda rtol: [os.path.join(OUT, "cvode-" + kind), rtol, "16", "1", PEOPLE, REFERENCE]


SOLVERS = {
    "Needlepoint Rodas5P, double": (needlepoint(1, 16, 3, "rodas5p"), ["3e-4", "1e-4"]),
    "Needlepoint Rodas5P, 4 unlike people in lanes": (needlepoint(4, 16, 3, "rodas5p"), ["3e-4", "1e-4"]),
    "Needlepoint RODAS4, double": (needlepoint(1, 16, 3, "rodas4"), ["2e-4", "5e-5"]),
    "Needlepoint RODAS4, 4 unlike people in lanes": (needlepoint(4, 16, 3, "rodas4"), ["2e-4", "5e-5"]),
    "CVODE BDF, KLU sparse, exact Jacobian": (cvode("klu"), ["2e-5", "5e-6"]),
    "CVODE BDF, banded, exact Jacobian": (cvode("band"), ["2e-5", "5e-6"]),
    "SciPy BDF, sparse Jacobian, NumPy": (lambda rtol: ["/usr/bin/python3", os.path.join(HERE, "scipy_bdf.py"), rtol, "2", PEOPLE, REFERENCE], ["3e-5", "1e-5"]),
}


def measure(command):
    line = subprocess.run(command, capture_output=True, text=True, check=True).stdout
    return float(re.search(r" (?:median|ms)=([\d.]+)", re.sub(r" ms=[\d.]+ (?=median)", " ", line))[1]), float(re.search(r"rms=([\d.eE+-]+)", line)[1])


def at_target(points):
    """Time at the target error, on the line through two points in log-log."""
    (t1, e1), (t2, e2) = points
    slope = (math.log(t2) - math.log(t1)) / (math.log(e2) - math.log(e1))
    return math.exp(math.log(t1) + slope * (math.log(TARGET) - math.log(e1)))


def main():
    times, points = {name: [] for name in SOLVERS}, {name: {} for name in SOLVERS}
    for turn in range(ROUNDS):
        for name, (command, tolerances) in SOLVERS.items():
            if turn > 1 and "SciPy" in name:
                continue  # slow, and far from the others
            measured = []
            for rtol in tolerances:
                ms, rms = measure(command(rtol))
                measured.append((ms, rms))
                points[name].setdefault(rtol, []).append((ms, rms))
            times[name].append(at_target(measured))
            print(f"round {turn + 1}: {name}: {times[name][-1]:.1f} ms at rms {TARGET:g}", flush=True)
    klu = times["CVODE BDF, KLU sparse, exact Jacobian"]
    lines = [
        "# Benchmark results",
        "",
        "Written by `bench/run.sh`; do not edit. One model (`Needlepoint.Bench/Model`: 40 cells x 12 quantities, 480 unknowns, one year, four treatments,",
        "the whole state every day), the same 16 unlike people for all (parameters log-normal, sd 0.2; SciPy: 2 of them), absolute tolerance = relative / 1000.",
        f"Processor time of one thread per person-year at an rms error of {TARGET:g} of each quantity's largest value, against Rodas5P at rtol 1e-10;",
        "median of interleaved rounds, interpolated log-log between two tolerances. The ratio is that of CVODE with KLU to the solver, within each round.",
        "",
        "| solver | ms per person-year | times faster than CVODE-KLU (smallest - largest of the rounds) | measured points: rtol, rms error, ms |",
        "|---|---|---|---|",
    ]
    for name in SOLVERS:
        ratios = [k / t for k, t in zip(klu, times[name])]
        shown = "; ".join(f"{rtol}, {values[0][1]:.1e}, {statistics.median(v[0] for v in values):.1f}" for rtol, values in points[name].items())
        lines.append(f"| {name} | {statistics.median(times[name]):.1f} | {statistics.median(ratios):.2f} ({min(ratios):.2f} - {max(ratios):.2f}) | {shown} |")
    processor = re.search(r"model name\s*:\s*(.+)", open("/proc/cpuinfo").read())[1]
    flags = re.search(r"flags\s*:\s*(.+)", open("/proc/cpuinfo").read())[1].split()
    runtime = subprocess.run(["dotnet", "--list-runtimes"], capture_output=True, text=True).stdout
    versions = subprocess.run(
        ["dpkg-query", "-W", "-f", "${Package} ${Version}; ", "libsundials-dev", "libsuitesparse-dev", "python3-scipy", "g++"],
        capture_output=True, text=True).stdout
    lines += [
        "",
        f"Machine: {processor}, {os.cpu_count()} cores, {'AVX2' if 'avx2' in flags else 'no AVX2'}, {'AVX-512' if 'avx512f' in flags else 'no AVX-512'}, "
        f"{platform.system()} {platform.machine()}; .NET {re.findall(r'Microsoft.NETCore.App ([0-9.]+)', runtime)[-1]}; {versions.rstrip('; ')}; "
        f"peers with g++ -O3 -march=native; {ROUNDS} rounds (SciPy 2); load average at the end {os.getloadavg()[0]:.1f}.",
        "",
    ]
    with open(os.path.join(HERE, "..", "RESULTS.md"), "w") as file:
        file.write("\n".join(lines))
    print("\n".join(lines))


main()
