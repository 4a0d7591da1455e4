// The dense linear algebra that NumericalMethods needs, on int32_t and double only.
//
// All matrices are column-major. Status codes are those of LAPACK: 0 done, below 0 the number of a
// wrong argument, above 0 the (one-based) pivot that is exactly zero.
#ifndef KHAZRI_COPENBLAS_H
#define KHAZRI_COPENBLAS_H

#include <stdint.h>

// LU factorisation with partial pivoting, in place.
int32_t openblas_shim_getrf(int32_t rows, int32_t columns, double *matrix, int32_t leading, int32_t *pivots);

// Solution of A X = B (transposed 0) or A' X = B (transposed 1) from a factorisation, in place in B.
int32_t openblas_shim_getrs(int32_t transposed, int32_t order, int32_t right_hand_sides, const double *factors,
                            int32_t leading, const int32_t *pivots, double *values, int32_t values_leading);

// Reciprocal condition number in the 1-norm. work holds 4 * order numbers, integer_work holds order.
int32_t openblas_shim_gecon(int32_t order, const double *factors, int32_t leading, double norm, double *reciprocal,
                            double *work, int32_t *integer_work);

// QR factorisation A P = Q R with column pivoting, in place: R above the diagonal, the reflectors below it. pivots
// holds 0 on entry and the one-based column of each place after. reflectors holds min(rows, columns) numbers; work at
// least 3 * columns + 1.
int32_t openblas_shim_geqp3(int32_t rows, int32_t columns, double *matrix, int32_t leading, int32_t *pivots,
                            double *reflectors, double *work, int32_t work_length);

// QR factorisation A = Q R without pivoting, in place. work holds at least max(1, columns) numbers.
int32_t openblas_shim_geqrf(int32_t rows, int32_t columns, double *matrix, int32_t leading, double *reflectors,
                            double *work, int32_t work_length);

// C = Q C (transposed 0) or C = Q' C (transposed 1), in place, with C rows x columns and Q of `count` reflectors.
// work holds at least max(1, columns) numbers.
int32_t openblas_shim_ormqr(int32_t transposed, int32_t rows, int32_t columns, int32_t count, const double *factors,
                            int32_t leading, const double *reflectors, double *values, int32_t values_leading,
                            double *work, int32_t work_length);

// Solution of T X = B with T upper triangular, in place in B.
int32_t openblas_shim_trtrs(int32_t order, int32_t right_hand_sides, const double *triangle, int32_t leading,
                            double *values, int32_t values_leading);

// Cholesky factorisation A = L L' of the lower triangle, in place; the upper triangle is left alone. A status above 0
// is the (one-based) leading part that is not positive definite.
int32_t openblas_shim_potrf(int32_t order, double *matrix, int32_t leading);

// Eigenvalues, in rising order, and (vectors 1) eigenvectors in the place of a symmetric matrix of which the lower
// triangle is read. work holds at least max(1, 3 * order - 1) numbers. A status above 0: no convergence.
int32_t openblas_shim_syev(int32_t vectors, int32_t order, double *matrix, int32_t leading, double *eigenvalues,
                           double *work, int32_t work_length);

// C = A B, with A rows x inner and B inner x columns.
void openblas_shim_gemm(int32_t rows, int32_t columns, int32_t inner, const double *left, int32_t left_leading,
                        const double *right, int32_t right_leading, double *product, int32_t product_leading);

// y = A x (transposed 0) or y = A' x (transposed 1), with A rows x columns.
void openblas_shim_gemv(int32_t transposed, int32_t rows, int32_t columns, const double *matrix, int32_t leading,
                        const double *vector, double *product);

void openblas_shim_set_threads(int32_t threads);

#endif
