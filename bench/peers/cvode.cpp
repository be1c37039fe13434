// SUNDIALS CVODE (BDF, Newton, exact Jacobian) on the benchmark column; -DSPARSE: KLU, otherwise banded.
// usage: cvode RTOL PEOPLE REPEATS PEOPLE_FILE REFERENCE_FILE
#include "column.hpp"
#include <ctime>
#include <cvode/cvode.h>
#include <nvector/nvector_serial.h>
#ifdef SPARSE
#include <sunlinsol/sunlinsol_klu.h>
#include <sunmatrix/sunmatrix_sparse.h>
#else
#include <sunlinsol/sunlinsol_band.h>
#include <sunmatrix/sunmatrix_band.h>
#endif

using namespace column;
constexpr size_t PerPerson = size_t(Days + 1) * Unknowns;

static int cv_rates(realtype, N_Vector y, N_Vector f, void* data) {
    rates(NV_DATA_S(y), NV_DATA_S(f), *static_cast<Person*>(data));
    return 0;
}

#ifdef SPARSE
// Compressed columns; the pattern is found once, at points where no derivative vanishes by chance.
static std::vector<sunindextype> starts, rows;
static void find_pattern(const Person& person) {
    bool touched[Size][Size] = {};
    for (int trial = 0; trial < 3; trial++) {
        Dual x[Size], g[Size];
        for (int s = 0; s < Size; s++) {
            x[s].v = 0.1 + 0.07 * s + 0.01 * trial;
            for (int k = 0; k < Size; k++) x[s].d[k] = k == s;
        }
        react<Dual>(x, g, person.p, 1, 1);
        for (int r = 0; r < Size; r++)
            for (int k = 0; k < Size; k++) touched[r][k] |= g[r].d[k] != 0 || r == k;
    }
    starts.assign(1, 0);
    for (int cell = 0; cell < Cells; cell++)
        for (int k = 0; k < Size; k++) {
            int c = cell * Size + k;
            if (k >= FirstDiffusing && cell > 0) rows.push_back(c - Size);
            for (int r = 0; r < Size; r++)
                if (touched[r][k]) rows.push_back(cell * Size + r);
            if (k >= FirstDiffusing && cell < Cells - 1) rows.push_back(c + Size);
            starts.push_back(rows.size());
        }
}
static int cv_jacobian(realtype, N_Vector yv, N_Vector, SUNMatrix J, void* data, N_Vector, N_Vector, N_Vector) {
    const Person& person = *static_cast<Person*>(data);
    std::copy(starts.begin(), starts.end(), SM_INDEXPTRS_S(J));
    std::copy(rows.begin(), rows.end(), SM_INDEXVALS_S(J));
    double* v = SM_DATA_S(J);
    for (int cell = 0; cell < Cells; cell++) {
        Dual g[Size];
        reaction_block(NV_DATA_S(yv), person, cell, g);
        int neighbours = (cell > 0) + (cell < Cells - 1);
        for (int k = 0; k < Size; k++) {
            int c = cell * Size + k;
            for (auto q = starts[c]; q < starts[c + 1]; q++) {
                int r = rows[q];
                v[q] = r / Size != cell ? person.exchange[k - FirstDiffusing] : g[r % Size].d[k];
                if (r == c && k >= FirstDiffusing) v[q] -= neighbours * person.exchange[k - FirstDiffusing];
            }
        }
    }
    return 0;
}
#else
static int cv_jacobian(realtype, N_Vector yv, N_Vector, SUNMatrix J, void* data, N_Vector, N_Vector, N_Vector) {
    const Person& person = *static_cast<Person*>(data);
    for (int cell = 0; cell < Cells; cell++) {
        Dual g[Size];
        reaction_block(NV_DATA_S(yv), person, cell, g);
        int neighbours = (cell > 0) + (cell < Cells - 1);
        for (int r = 0; r < Size; r++)
            for (int k = 0; k < Size; k++) SM_ELEMENT_B(J, cell * Size + r, cell * Size + k) = g[r].d[k];
        for (int d = 0; d < Diffusing; d++) {
            int r = cell * Size + FirstDiffusing + d;
            SM_ELEMENT_B(J, r, r) -= neighbours * person.exchange[d];
            if (cell > 0) SM_ELEMENT_B(J, r, r - Size) = person.exchange[d];
            if (cell < Cells - 1) SM_ELEMENT_B(J, r, r + Size) = person.exchange[d];
        }
    }
    return 0;
}
#endif

static long steps;

static void year(const double* parameters, double rtol, double* out) {
    SUNContext context;
    SUNContext_Create(nullptr, &context);
    Person person(parameters);
    N_Vector y = N_VNew_Serial(Unknowns, context), at = N_VNew_Serial(Unknowns, context);
    double* state = NV_DATA_S(y);
    healthy(state);
    std::copy(state, state + Unknowns, out);
    void* cvode = CVodeCreate(CV_BDF, context);
    CVodeInit(cvode, cv_rates, 0, y);
    CVodeSStolerances(cvode, rtol, rtol * 1e-3);
    CVodeSetUserData(cvode, &person);
    CVodeSetMaxNumSteps(cvode, 10000000);
#ifdef SPARSE
    if (starts.empty()) find_pattern(person);
    SUNMatrix matrix = SUNSparseMatrix(Unknowns, Unknowns, rows.size(), CSC_MAT, context);
    SUNLinearSolver linear = SUNLinSol_KLU(y, matrix, context);
#else
    SUNMatrix matrix = SUNBandMatrix(Unknowns, Size, Size, context);
    SUNLinearSolver linear = SUNLinSol_Band(y, matrix, context);
#endif
    CVodeSetLinearSolver(cvode, linear, matrix);
    CVodeSetJacFn(cvode, cv_jacobian);
    int day = 1;
    for (int e = 0; e < 4; e++) {
        treat(state);
        CVodeReInit(cvode, Treatments[e], y);
        CVodeSetStopTime(cvode, Treatments[e + 1]);
        for (; day <= Treatments[e + 1]; day++) {
            double reached;
            if (CVode(cvode, day, at, &reached, CV_NORMAL) < 0) std::exit(1);
            std::copy(NV_DATA_S(at), NV_DATA_S(at) + Unknowns, out + size_t(day) * Unknowns);
        }
        std::copy(NV_DATA_S(at), NV_DATA_S(at) + Unknowns, state);
        long count;
        CVodeGetNumSteps(cvode, &count);
        steps += count;
    }
    CVodeFree(&cvode);
    N_VDestroy(y);
    N_VDestroy(at);
    SUNLinSolFree(linear);
    SUNMatDestroy(matrix);
    SUNContext_Free(&context);
}

int main(int argc, char** argv) {
    if (argc != 6) return 1;
    double rtol = std::atof(argv[1]);
    int people = std::atoi(argv[2]), repeats = std::atoi(argv[3]);
    std::vector<double> parameters(size_t(people) * ParameterCount), results(people * PerPerson), reference(people * PerPerson);
    FILE* file = std::fopen(argv[4], "r");
    for (double& value : parameters)
        if (std::fscanf(file, "%lf", &value) != 1) return 1;
    std::fclose(file);
    file = std::fopen(argv[5], "rb");
    int compared = std::fread(reference.data(), sizeof(double) * PerPerson, people, file);
    std::fclose(file);
    std::vector<double> times;
    for (int repeat = 0; repeat < repeats; repeat++) {
        steps = 0;
        std::clock_t start = std::clock();
        for (int person = 0; person < people; person++) year(&parameters[size_t(person) * ParameterCount], rtol, &results[person * PerPerson]);
        times.push_back(1e3 * double(std::clock() - start) / CLOCKS_PER_SEC / people);
    }
    std::sort(times.begin(), times.end());
    double sum = 0, worst = 0;
    for (int person = 0; person < compared; person++) {
        double scale[Size] = {};
        const double *truth = &reference[person * PerPerson], *result = &results[person * PerPerson];
        for (size_t i = 0; i < PerPerson; i++) scale[i % Size] = std::max(scale[i % Size], std::fabs(truth[i]));
        for (size_t i = 0; i < PerPerson; i++) {
            double error = std::fabs(result[i] - truth[i]) / scale[i % Size];
            worst = std::max(worst, error);
            sum += error * error;
        }
    }
    std::printf("RESULT cvode-%s rtol=%.0e n=%d ms=%.3f median=%.3f rms=%.3e max=%.2e steps=%ld\n",
#ifdef SPARSE
                "klu",
#else
                "band",
#endif
                rtol, people, times[0], times[times.size() / 2], std::sqrt(sum / (compared * double(PerPerson))), worst, steps / people);
}
