"""SciPy's BDF with the sparsity of the Jacobian on the benchmark column, right-hand side in NumPy.

usage: scipy_bdf.py RTOL PEOPLE PEOPLE_FILE REFERENCE_FILE
"""
import sys
import time

import numpy as np
from scipy.integrate import solve_ivp
from scipy.sparse import lil_matrix

CELLS, SIZE, DIFFUSING, DAYS, CELL_DEPTH = 40, 12, 5, 365, 0.05
TREATMENTS = [0, 28, 56, 84, DAYS]
FIRST = SIZE - DIFFUSING

cell = np.arange(CELLS)
dermis = np.where(cell < 2, 0.0, 1.0)
capillaries = np.where(cell < 2, 0.02, np.where(cell < 6, 1.0, 0.5))
injury = 1 / (1 + np.exp(((cell + 0.5) * CELL_DEPTH - 1.5) / 0.08))


def healthy():
    start = np.zeros((CELLS, SIZE))
    start[:] = [0.01, 0.02, 0.05, 0.6, 0, 0.6, 1, 0, 0.01, 0.03, 0.02, 0.7]
    start[:, [3, 5, 6]] *= dermis[:, None]
    return start.ravel()


def treat(state):
    y = state.reshape(CELLS, SIZE).copy()
    y[:, 3] *= 1 - 0.05 * injury
    y[:, 5] *= 1 - 0.03 * injury
    y[:, 6] *= 1 - 0.03 * injury
    y[:, 7] += injury
    y[:, 11] *= 1 - 0.2 * injury
    return y.ravel()


def equations(p):
    exchange = p[55:60] / CELL_DEPTH**2

    def rates(_, state):
        y = state.reshape(CELLS, SIZE)
        n, m1, m2, cells, myo, three, one, alarm, il, tgf, vegf, oxygen = y.T
        f = np.empty_like(y)
        breath, growth, square, vessels = oxygen / (p[49] + oxygen), tgf / (p[15] + tgf), il * il, 1 + p[2] * vegf
        change = (p[6] + (p[7] * n / (p[8] + n) + p[9] * tgf)) * (m1 * breath)
        f[:, 0] = p[0] * (square / (p[1] + square) * vessels) - p[3] * (n - 0.005)
        f[:, 1] = p[4] * (il / (p[5] + il) * vessels) - change - p[10] * m1
        f[:, 2] = change - p[11] * m2
        conversion = p[17] * (cells * (tgf * tgf) / (p[18] + tgf * tgf))
        room = 1 - p[13] * (cells + myo)
        f[:, 3] = dermis * (p[12] * (cells * room * (p[14] + (growth + vegf / (p[16] + vegf))) * breath)) - conversion - p[19] * cells
        f[:, 4] = conversion - p[20] * (myo / (1 + p[21] * tgf))
        synthesis, enzyme, matured = (1 + p[24] * growth) * breath, il / (p[27] + il), p[28] * three
        f[:, 5] = (p[22] * cells + p[23] * myo) * synthesis - (p[25] + p[26] * enzyme) * three - matured
        f[:, 6] = matured + (p[29] * cells + p[30] * myo) * synthesis - (p[31] + p[32] * enzyme) * one
        f[:, 7] = p[33] * (0.002 - alarm)
        f[:, 8] = p[34] * (alarm / (p[35] + alarm)) + (p[36] * n + p[37] * m1) * np.exp(-p[38] * m2) - p[39] * il
        f[:, 9] = p[40] * m2 + p[41] * myo + p[42] * alarm + p[43] * cells - p[44] * tgf
        oxygen2 = oxygen * oxygen
        f[:, 10] = p[45] * m1 + dermis * (p[46] * (p[48] / (p[48] + oxygen2 * oxygen2))) - p[47] * vegf
        f[:, 11] = capillaries * (p[50] * (1 - oxygen)) - (p[51] + (p[52] * cells + p[53] * n + p[54] * m1)) * breath
        flux = exchange * (y[1:, FIRST:] - y[:-1, FIRST:])
        f[:-1, FIRST:] += flux
        f[1:, FIRST:] -= flux
        return f.ravel()

    return rates


def sparsity():
    pattern = lil_matrix((CELLS * SIZE, CELLS * SIZE), dtype=int)
    for i in range(CELLS):
        pattern[i * SIZE:(i + 1) * SIZE, i * SIZE:(i + 1) * SIZE] = 1
        for d in range(FIRST, SIZE):
            for j in (i - 1, i + 1):
                if 0 <= j < CELLS:
                    pattern[i * SIZE + d, j * SIZE + d] = 1
    return pattern.tocsc()


def main():
    rtol, people = float(sys.argv[1]), int(sys.argv[2])
    parameters = np.loadtxt(sys.argv[3])[:people]
    reference = np.fromfile(sys.argv[4]).reshape(-1, DAYS + 1, CELLS, SIZE)
    results = np.zeros((people, DAYS + 1, CELLS * SIZE))
    pattern = sparsity()
    start = time.process_time()
    for person in range(people):
        rates, state = equations(parameters[person]), healthy()
        results[person, 0] = state
        for begin, end in zip(TREATMENTS, TREATMENTS[1:]):
            days = np.arange(begin + 1, end + 1)
            run = solve_ivp(rates, (begin, end), treat(state), method="BDF", t_eval=days, rtol=rtol, atol=rtol * 1e-3, jac_sparsity=pattern)
            assert run.success, run.message
            results[person, days] = run.y.T
            state = run.y[:, -1]
    ms = (time.process_time() - start) * 1e3 / people
    compared = min(people, len(reference))
    truth, result = reference[:compared], results[:compared].reshape(compared, DAYS + 1, CELLS, SIZE)
    error = np.abs(result - truth) / np.abs(truth).max(axis=(1, 2), keepdims=True)
    print(f"RESULT scipy-bdf rtol={rtol:.0e} n={people} ms={ms:.1f} rms={np.sqrt((error**2).mean()):.3e} max={error.max():.2e}")


main()
