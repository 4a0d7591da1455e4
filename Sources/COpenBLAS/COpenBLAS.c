#include "COpenBLAS.h"

#include <cblas.h>
#include <lapacke.h>

// Declared here because a plain BLAS header does not have them.
extern void openblas_set_num_threads(int threads);
extern int openblas_get_num_threads(void);
extern char *openblas_get_config(void);
extern char *openblas_get_corename(void);

int32_t openblas_shim_getrf(int32_t rows, int32_t columns, double *matrix, int32_t leading, int32_t *pivots) {
    return LAPACKE_dgetrf_work(LAPACK_COL_MAJOR, rows, columns, matrix, leading, pivots);
}

int32_t openblas_shim_getrs(int32_t transposed, int32_t order, int32_t right_hand_sides, const double *factors,
                            int32_t leading, const int32_t *pivots, double *values, int32_t values_leading) {
    return LAPACKE_dgetrs_work(LAPACK_COL_MAJOR, transposed ? 'T' : 'N', order, right_hand_sides, factors, leading,
                               pivots, values, values_leading);
}

int32_t openblas_shim_gecon(int32_t order, const double *factors, int32_t leading, double norm, double *reciprocal,
                            double *work, int32_t *integer_work) {
    return LAPACKE_dgecon_work(LAPACK_COL_MAJOR, '1', order, factors, leading, norm, reciprocal, work, integer_work);
}

void openblas_shim_gemm(int32_t rows, int32_t columns, int32_t inner, const double *left, int32_t left_leading,
                        const double *right, int32_t right_leading, double *product, int32_t product_leading) {
    cblas_dgemm(CblasColMajor, CblasNoTrans, CblasNoTrans, rows, columns, inner, 1.0, left, left_leading, right,
                right_leading, 0.0, product, product_leading);
}

void openblas_shim_gemv(int32_t transposed, int32_t rows, int32_t columns, const double *matrix, int32_t leading,
                        const double *vector, double *product) {
    cblas_dgemv(CblasColMajor, transposed ? CblasTrans : CblasNoTrans, rows, columns, 1.0, matrix, leading, vector, 1,
                0.0, product, 1);
}

void openblas_shim_set_threads(int32_t threads) { openblas_set_num_threads(threads); }
int32_t openblas_shim_get_threads(void) { return openblas_get_num_threads(); }
const char *openblas_shim_config(void) { return openblas_get_config(); }
const char *openblas_shim_corename(void) { return openblas_get_corename(); }
