// The benchmark column for the C++ peers: the equations of bench/Needlepoint.Bench/Model, one template for values and derivatives.
#pragma once
#include <algorithm>
#include <cmath>
#include <cstdio>
#include <cstdlib>
#include <string>
#include <vector>

namespace column {
constexpr int Cells = 40, Size = 12, Unknowns = Cells * Size, Diffusing = 5, FirstDiffusing = Size - Diffusing, Days = 365, ParameterCount = 60;
constexpr double CellDepth = 0.05;
constexpr double Treatments[] = {0, 28, 56, 84, Days};

inline double dermis(int cell) { return cell < 2 ? 0.0 : 1.0; }
inline double capillaries(int cell) { return cell < 2 ? 0.02 : cell < 6 ? 1.0 : 0.5; }
inline double injury(int cell) { return 1 / (1 + std::exp(((cell + 0.5) * CellDepth - 1.5) / 0.08)); }

// A value and its twelve derivatives within a cell; the compiler turns the loops into vector instructions.
struct Dual {
    double v;
    double d[Size];
};
inline Dual constant(double c, const Dual&) { Dual r{}; r.v = c; return r; }
inline double constant(double c, double) { return c; }
#define FOR_SLOPES for (int i = 0; i < Size; i++)
inline Dual operator+(const Dual& a, const Dual& b) { Dual r; r.v = a.v + b.v; FOR_SLOPES r.d[i] = a.d[i] + b.d[i]; return r; }
inline Dual operator-(const Dual& a, const Dual& b) { Dual r; r.v = a.v - b.v; FOR_SLOPES r.d[i] = a.d[i] - b.d[i]; return r; }
inline Dual operator*(const Dual& a, const Dual& b) { Dual r; r.v = a.v * b.v; FOR_SLOPES r.d[i] = a.v * b.d[i] + a.d[i] * b.v; return r; }
inline Dual operator/(const Dual& a, const Dual& b) { Dual r; double q = 1 / b.v; r.v = a.v * q; FOR_SLOPES r.d[i] = q * (a.d[i] - r.v * b.d[i]); return r; }
inline Dual operator*(double a, const Dual& b) { Dual r; r.v = a * b.v; FOR_SLOPES r.d[i] = a * b.d[i]; return r; }
inline Dual operator+(double a, const Dual& b) { Dual r = b; r.v += a; return r; }
inline Dual operator-(double a, const Dual& b) { Dual r; r.v = a - b.v; FOR_SLOPES r.d[i] = -b.d[i]; return r; }
inline Dual operator-(const Dual& a, double b) { Dual r = a; r.v -= b; return r; }
inline Dual operator/(double a, const Dual& b) { Dual r; double q = 1 / b.v; r.v = a * q; double g = -r.v * q; FOR_SLOPES r.d[i] = g * b.d[i]; return r; }
inline Dual exponential(const Dual& a) { Dual r; r.v = std::exp(a.v); FOR_SLOPES r.d[i] = r.v * a.d[i]; return r; }
inline double exponential(double a) { return std::exp(a); }
#undef FOR_SLOPES

template <class S> inline S saturating(const S& x, double half) { return x / (half + x); }

// Rates of one cell without diffusion. p: the parameters in the order of Model/Parameters.cs.
template <class S> inline void react(const S* y, S* f, const double* p, double dermis, double capillaries) {
    const S &n = y[0], &m1 = y[1], &m2 = y[2], &cells = y[3], &myo = y[4], &three = y[5], &one = y[6], &alarm = y[7], &il = y[8], &tgf = y[9],
            &vegf = y[10], &oxygen = y[11];
    S breath = saturating(oxygen, p[49]), growth = saturating(tgf, p[15]), square = il * il, vessels = 1.0 + p[2] * vegf;
    S change = (p[6] + (p[7] * saturating(n, p[8]) + p[9] * tgf)) * (m1 * breath);
    f[0] = p[0] * (saturating(square, p[1]) * vessels) - p[3] * (n - 0.005);
    f[1] = p[4] * (saturating(il, p[5]) * vessels) - change - p[10] * m1;
    f[2] = change - p[11] * m2;
    S conversion = p[17] * (cells * saturating(S(tgf * tgf), p[18]));
    f[3] = dermis * (p[12] * (cells * (1.0 - p[13] * (cells + myo)) * (p[14] + (growth + saturating(vegf, p[16]))) * breath)) - conversion - p[19] * cells;
    f[4] = conversion - p[20] * (myo / (1.0 + p[21] * tgf));
    S synthesis = (1.0 + p[24] * growth) * breath, enzyme = saturating(il, p[27]), matured = p[28] * three;
    f[5] = (p[22] * cells + p[23] * myo) * synthesis - (p[25] + p[26] * enzyme) * three - matured;
    f[6] = matured + (p[29] * cells + p[30] * myo) * synthesis - (p[31] + p[32] * enzyme) * one;
    f[7] = p[33] * (0.002 - alarm);
    f[8] = p[34] * saturating(alarm, p[35]) + (p[36] * n + p[37] * m1) * exponential(-1.0 * (p[38] * m2)) - p[39] * il;
    f[9] = p[40] * m2 + p[41] * myo + p[42] * alarm + p[43] * cells - p[44] * tgf;
    S oxygen2 = oxygen * oxygen;
    f[10] = p[45] * m1 + dermis * (p[46] * (p[48] / (p[48] + oxygen2 * oxygen2))) - p[47] * vegf;
    f[11] = capillaries * (p[50] * (1.0 - oxygen)) - (p[51] + (p[52] * cells + p[53] * n + p[54] * m1)) * breath;
}

struct Person {
    const double* p;
    double exchange[Diffusing];
    explicit Person(const double* parameters) : p(parameters) {
        for (int d = 0; d < Diffusing; d++) exchange[d] = parameters[55 + d] / (CellDepth * CellDepth);
    }
};

inline void rates(const double* y, double* f, const Person& person) {
    for (int cell = 0; cell < Cells; cell++) react<double>(y + cell * Size, f + cell * Size, person.p, dermis(cell), capillaries(cell));
    for (int d = 0; d < Diffusing; d++) {
        double k = person.exchange[d], above = 0;
        const double* a = y + FirstDiffusing + d;
        double* g = f + FirstDiffusing + d;
        for (int cell = 0; cell < Cells - 1; cell++) {
            double flux = k * (a[(cell + 1) * Size] - a[cell * Size]);
            g[cell * Size] += flux - above;
            above = flux;
        }
        g[(Cells - 1) * Size] -= above;
    }
}

// The reaction block of one cell: block[row].d[column].
inline void reaction_block(const double* y, const Person& person, int cell, Dual* block) {
    Dual x[Size];
    for (int s = 0; s < Size; s++) {
        x[s].v = y[cell * Size + s];
        for (int k = 0; k < Size; k++) x[s].d[k] = k == s;
    }
    react<Dual>(x, block, person.p, dermis(cell), capillaries(cell));
}

inline void healthy(double* y) {
    for (int cell = 0; cell < Cells; cell++) {
        double d = dermis(cell), start[Size] = {0.01, 0.02, 0.05, 0.6 * d, 0, 0.6 * d, d, 0, 0.01, 0.03, 0.02, 0.7};
        std::copy(start, start + Size, y + cell * Size);
    }
}

inline void treat(double* y) {
    for (int cell = 0; cell < Cells; cell++) {
        double w = injury(cell), *q = y + cell * Size;
        q[3] *= 1 - 0.05 * w;
        q[5] *= 1 - 0.03 * w;
        q[6] *= 1 - 0.03 * w;
        q[7] += w;
        q[11] *= 1 - 0.2 * w;
    }
}
}  // namespace column
