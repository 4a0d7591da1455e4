#define _GNU_SOURCE
#include "COpenBLAS.h"

#include <cblas.h>
#include <dlfcn.h>
#include <lapacke.h>
#include <pthread.h>
#include <stdio.h>
#include <stdlib.h>

// The libraries are loaded at their first use and not with the program: OpenBLAS starts a thread on every core as it is
// loaded, and reads how many it may start from the environment only then. So a program that calculates nothing pays
// nothing, and one that does has one BLAS thread from the start; more only when set_threads asks for them.

static struct {
    __typeof__(&LAPACKE_dgetrf_work) getrf;
    __typeof__(&LAPACKE_dgetrs_work) getrs;
    __typeof__(&LAPACKE_dgecon_work) gecon;
    __typeof__(&LAPACKE_dgeqp3_work) geqp3;
    __typeof__(&LAPACKE_dgeqrf_work) geqrf;
    __typeof__(&LAPACKE_dormqr_work) ormqr;
    __typeof__(&LAPACKE_dtrtrs_work) trtrs;
    __typeof__(&LAPACKE_dpotrf_work) potrf;
    __typeof__(&LAPACKE_dsyev_work) syev;
    __typeof__(&cblas_dgemm) gemm;
    __typeof__(&cblas_dgemv) gemv;
    void (*set_threads)(int);
} library;
static pthread_once_t loading = PTHREAD_ONCE_INIT;
static int is_loaded = 0;

static void *open_first(const char *const names[], const char *package) {
    for (int i = 0; names[i] != NULL; i++) {
        void *handle = dlopen(names[i], RTLD_NOW | RTLD_GLOBAL);
        if (handle != NULL) return handle;
    }
    fprintf(stderr, "khazri: %s is not installed; on Debian: apt-get install %s\n", names[0], package);
    exit(1);
}

static void *symbol(void *handle, const char *name) {
    void *address = dlsym(handle, name);
    if (address == NULL) {
        fprintf(stderr, "khazri: the linear algebra library has no %s; install OpenBLAS 0.3 and LAPACKE 3\n", name);
        exit(1);
    }
    return address;
}

static void load(void) {
    static const char *const openblas_names[] = {"libopenblas.so.0", "libopenblas.so", "libopenblas.dylib", NULL};
    static const char *const lapacke_names[] = {"liblapacke.so.3", "liblapacke.so", "liblapacke.dylib", NULL};
    setenv("OPENBLAS_NUM_THREADS", "1", 1);
    void *openblas = open_first(openblas_names, "libopenblas0");
    void *lapacke = open_first(lapacke_names, "liblapacke");
    library.getrf = (__typeof__(library.getrf))symbol(lapacke, "LAPACKE_dgetrf_work");
    library.getrs = (__typeof__(library.getrs))symbol(lapacke, "LAPACKE_dgetrs_work");
    library.gecon = (__typeof__(library.gecon))symbol(lapacke, "LAPACKE_dgecon_work");
    library.geqp3 = (__typeof__(library.geqp3))symbol(lapacke, "LAPACKE_dgeqp3_work");
    library.geqrf = (__typeof__(library.geqrf))symbol(lapacke, "LAPACKE_dgeqrf_work");
    library.ormqr = (__typeof__(library.ormqr))symbol(lapacke, "LAPACKE_dormqr_work");
    library.trtrs = (__typeof__(library.trtrs))symbol(lapacke, "LAPACKE_dtrtrs_work");
    library.potrf = (__typeof__(library.potrf))symbol(lapacke, "LAPACKE_dpotrf_work");
    library.syev = (__typeof__(library.syev))symbol(lapacke, "LAPACKE_dsyev_work");
    library.gemm = (__typeof__(library.gemm))symbol(openblas, "cblas_dgemm");
    library.gemv = (__typeof__(library.gemv))symbol(openblas, "cblas_dgemv");
    library.set_threads = (__typeof__(library.set_threads))symbol(openblas, "openblas_set_num_threads");
    __atomic_store_n(&is_loaded, 1, __ATOMIC_RELEASE);
}

static void ensure_loaded(void) { pthread_once(&loading, load); }

int32_t openblas_shim_getrf(int32_t rows, int32_t columns, double *matrix, int32_t leading, int32_t *pivots) {
    ensure_loaded();
    return library.getrf(LAPACK_COL_MAJOR, rows, columns, matrix, leading, pivots);
}

int32_t openblas_shim_getrs(int32_t transposed, int32_t order, int32_t right_hand_sides, const double *factors,
                            int32_t leading, const int32_t *pivots, double *values, int32_t values_leading) {
    ensure_loaded();
    return library.getrs(LAPACK_COL_MAJOR, transposed ? 'T' : 'N', order, right_hand_sides, factors, leading,
                               pivots, values, values_leading);
}

int32_t openblas_shim_gecon(int32_t order, const double *factors, int32_t leading, double norm, double *reciprocal,
                            double *work, int32_t *integer_work) {
    ensure_loaded();
    return library.gecon(LAPACK_COL_MAJOR, '1', order, factors, leading, norm, reciprocal, work, integer_work);
}

int32_t openblas_shim_geqp3(int32_t rows, int32_t columns, double *matrix, int32_t leading, int32_t *pivots,
                            double *reflectors, double *work, int32_t work_length) {
    ensure_loaded();
    return library.geqp3(LAPACK_COL_MAJOR, rows, columns, matrix, leading, pivots, reflectors, work, work_length);
}

int32_t openblas_shim_geqrf(int32_t rows, int32_t columns, double *matrix, int32_t leading, double *reflectors,
                            double *work, int32_t work_length) {
    ensure_loaded();
    return library.geqrf(LAPACK_COL_MAJOR, rows, columns, matrix, leading, reflectors, work, work_length);
}

int32_t openblas_shim_ormqr(int32_t transposed, int32_t rows, int32_t columns, int32_t count, const double *factors,
                            int32_t leading, const double *reflectors, double *values, int32_t values_leading,
                            double *work, int32_t work_length) {
    ensure_loaded();
    return library.ormqr(LAPACK_COL_MAJOR, 'L', transposed ? 'T' : 'N', rows, columns, count, factors, leading,
                         reflectors, values, values_leading, work, work_length);
}

int32_t openblas_shim_trtrs(int32_t order, int32_t right_hand_sides, const double *triangle, int32_t leading,
                            double *values, int32_t values_leading) {
    ensure_loaded();
    return library.trtrs(LAPACK_COL_MAJOR, 'U', 'N', 'N', order, right_hand_sides, triangle, leading, values,
                         values_leading);
}

int32_t openblas_shim_potrf(int32_t order, double *matrix, int32_t leading) {
    ensure_loaded();
    return library.potrf(LAPACK_COL_MAJOR, 'L', order, matrix, leading);
}

int32_t openblas_shim_syev(int32_t vectors, int32_t order, double *matrix, int32_t leading, double *eigenvalues,
                           double *work, int32_t work_length) {
    ensure_loaded();
    return library.syev(LAPACK_COL_MAJOR, vectors ? 'V' : 'N', 'L', order, matrix, leading, eigenvalues, work,
                        work_length);
}

void openblas_shim_gemm(int32_t rows, int32_t columns, int32_t inner, const double *left, int32_t left_leading,
                        const double *right, int32_t right_leading, double *product, int32_t product_leading) {
    ensure_loaded();
    library.gemm(CblasColMajor, CblasNoTrans, CblasNoTrans, rows, columns, inner, 1.0, left, left_leading, right,
                right_leading, 0.0, product, product_leading);
}

void openblas_shim_gemv(int32_t transposed, int32_t rows, int32_t columns, const double *matrix, int32_t leading,
                        const double *vector, double *product) {
    ensure_loaded();
    library.gemv(CblasColMajor, transposed ? CblasTrans : CblasNoTrans, rows, columns, 1.0, matrix, leading, vector, 1,
                0.0, product, 1);
}

// One thread is what loading begins with, so asking for one loads nothing.
void openblas_shim_set_threads(int32_t threads) {
    if (threads == 1 && !__atomic_load_n(&is_loaded, __ATOMIC_ACQUIRE)) return;
    ensure_loaded();
    library.set_threads(threads);
}
