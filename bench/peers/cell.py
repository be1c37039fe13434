"""Times one unit cell of absorption in Needlepoint and FreeFEM in interleaved rounds, at equal error, and writes its part of RESULTS.md.

usage: cell.py BENCH_DLL ROUNDS
"""
import math
import os
import platform
import re
import statistics
import subprocess
import sys

BENCH, ROUNDS = sys.argv[1], int(sys.argv[2])
HERE = os.path.dirname(os.path.abspath(__file__))
RESULTS = os.path.join(HERE, "..", "RESULTS.md")
HEAD = "## Absorption: one channel in its unit cell"
TARGET = 1e-3
os.environ.update(OPENBLAS_NUM_THREADS="1", OMP_NUM_THREADS="1", DOTNET_gcServer="0", DOTNET_TieredPGO="1")


def needlepoint(rings, layers, steps, form="full", repeats=20):
    return f"{rings} x {layers} cells, {steps}", ["dotnet", BENCH, str(rings), str(layers), str(steps), form, str(repeats)]


def freefem(order, across, down, steps):
    return f"{across} x {down} pairs, {steps}", ["FreeFem++-nw", "-nw", "-v", "0", os.path.join(HERE, "cell.edp"), f"-DORDER={order}", str(across), str(down), str(steps)]


# Two settings each, on both sides of the target; for each solver the cheapest that were found.
SOLVERS = {
    "Needlepoint, finite volumes": [needlepoint(24, 40, 10), needlepoint(32, 60, 14)],
    "FreeFEM, P1 elements": [freefem("P1", 36, 54, 10), freefem("P1", 48, 72, 12)],
    "FreeFEM, P2 elements": [freefem("P2", 8, 12, 7), freefem("P2", 10, 15, 10)],
}
SHOWN = {
    "80 x 120 cells, 10 steps per decade": needlepoint(80, 120, 10, repeats=5)[1],
    "reduced: 5 rings, 20 layers, 8 steps per decade": needlepoint(5, 20, 8, "reduced", 400)[1],
}
# Two methods far finer than what is timed; they must agree.
REFERENCES = [needlepoint(100, 160, 60, repeats=1)[1], freefem("P2", 32, 48, 40)[1]]


def solve(command):
    line = subprocess.run(command, capture_output=True, text=True, check=True).stdout
    return float(re.search(r"ms=([\d.]+)", line)[1]), [float(x) for x in line.split(":")[1].split()]


def error(values, reference):
    return max(abs(value / exact - 1) for value, exact in zip(values, reference))


def at_target(points):
    """Time at the target error, on the line through two points in log-log."""
    (t1, e1), (t2, e2) = points
    slope = (math.log(t2) - math.log(t1)) / (math.log(e2) - math.log(e1))
    return math.exp(math.log(t1) + slope * (math.log(TARGET) - math.log(e1)))


def main():
    volumes, elements = (solve(command)[1] for command in REFERENCES)
    apart = error(volumes, elements)
    reference = [0.5 * (a + b) for a, b in zip(volumes, elements)]
    times, points = {name: [] for name in SOLVERS}, {name: {} for name in SOLVERS}
    shown = {name: [] for name in SHOWN}
    for turn in range(ROUNDS):
        for name, settings in SOLVERS.items():
            measured = []
            for setting, command in settings:
                ms, values = solve(command)
                measured.append((ms, error(values, reference)))
                points[name].setdefault(setting, []).append(measured[-1])
            times[name].append(at_target(measured))
            print(f"round {turn + 1}: {name}: {times[name][-1]:.1f} ms at {TARGET:g}", flush=True)
        for name, command in SHOWN.items():
            ms, values = solve(command)
            shown[name].append((ms, error(values, reference)))
    own = times["Needlepoint, finite volumes"]
    lines = [
        HEAD,
        "",
        "Niacinamide from a film of 1 mm into excised skin of 0.5 mm under a stratum corneum of 15 um, 100 channels per cm2 of 35 um radius and 150 um depth whose",
        "wall conductance relaxes, 24 h. Error: the largest of entered and received amounts at 0.3, 1, 3, 9 and 24 h, relative, against the mean of two far finer",
        f"solutions, finite volumes and quadratic elements, which are {apart:.0e} apart. Both use the same two-stage method and growing steps. Processor time of one",
        "thread for assembly, steps and solves, without start-up and (FreeFEM) without the mesh; FreeFEM has a mesh graded by hand and CHOLMOD on symmetric",
        f"matrices, its fastest here. Time at an error of {TARGET:g}: median of interleaved rounds, interpolated log-log between two settings; ratios within rounds.",
        "",
        f"| solver | ms at {TARGET:g} | Needlepoint is faster by (smallest - largest) | measured: grid, steps per decade; error; ms |",
        "|---|---|---|---|",
    ]
    for name in SOLVERS:
        ratios = [t / o for t, o in zip(times[name], own)]
        measured = "; ".join(f"{setting}; {values[0][1]:.1e}; {statistics.median(v[0] for v in values):.1f}" for setting, values in points[name].items())
        lines.append(f"| {name} | {statistics.median(times[name]):.1f} | {statistics.median(ratios):.2f} ({min(ratios):.2f} - {max(ratios):.2f}) | {measured} |")
    lines += ["", "| Needlepoint alone | ms (smallest - largest) | error |", "|---|---|---|"]
    for name, values in shown.items():
        spent = [v[0] for v in values]
        lines.append(f"| {name} | {statistics.median(spent):.2f} ({min(spent):.2f} - {max(spent):.2f}) | {values[0][1]:.1e} |")
    processor = re.search(r"model name\s*:\s*(.+)", open("/proc/cpuinfo").read())[1]
    version = subprocess.run(["dpkg-query", "-W", "-f", "${Package} ${Version}", "freefem++"], capture_output=True, text=True).stdout
    lines += ["", f"Machine: {processor}, {platform.system()} {platform.machine()}; {version}; {ROUNDS} rounds; load average at the end {os.getloadavg()[0]:.1f}.", ""]
    kept = open(RESULTS).read().split(HEAD)[0].rstrip("\n") if os.path.exists(RESULTS) else "# Benchmark results"
    with open(RESULTS, "w") as file:
        file.write(kept + "\n\n" + "\n".join(lines))
    print("\n".join(lines))


main()
