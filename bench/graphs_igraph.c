/* Times igraph's C core on a list of measures: TIES.tsv VERTICES SOURCES SEED MEASURE...
   One line a measure: its name, the seconds of the call alone, and checksums of what it found (or modularity). Undefined counts 0. */
#include <igraph.h>
#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

static double now(void) {
  struct timespec t;
  clock_gettime(CLOCK_MONOTONIC, &t);
  return t.tv_sec + 1e-9 * t.tv_nsec;
}

static void tell(const char *name, double seconds, const igraph_vector_t *x) {
  double sum = 0, weighted = 0;
  for (igraph_integer_t i = 0; i < igraph_vector_size(x); i++) {
    double v = VECTOR(*x)[i];
    if (isfinite(v)) { sum += v; weighted += (i % 97 + 1) * v; }
  }
  printf("%s\t%.9f\t%.15g\t%.15g\n", name, seconds, sum, weighted);
  fflush(stdout);
}

static void integers(igraph_vector_t *into, const igraph_vector_int_t *from) {
  igraph_vector_resize(into, igraph_vector_int_size(from));
  for (igraph_integer_t i = 0; i < igraph_vector_int_size(from); i++) VECTOR(*into)[i] = VECTOR(*from)[i];
}

static void flags(igraph_vector_t *into, const igraph_vector_int_t *from, igraph_integer_t n) {
  igraph_vector_resize(into, n);
  igraph_vector_null(into);
  for (igraph_integer_t i = 0; i < igraph_vector_int_size(from); i++) VECTOR(*into)[VECTOR(*from)[i]] = 1;
}

int main(int argc, char **argv) {
  if (argc < 6) { fprintf(stderr, "TIES.tsv VERTICES SOURCES SEED MEASURE...\n"); return 2; }
  FILE *file = fopen(argv[1], "r");
  if (!file) return 2;
  igraph_integer_t n = atoll(argv[2]), k = atoll(argv[3]);
  igraph_vector_int_t edges, sources, found;
  igraph_vector_t weight, length, scores;
  igraph_vector_int_init(&edges, 0); igraph_vector_int_init(&sources, 0); igraph_vector_int_init(&found, 0);
  igraph_vector_init(&weight, 0); igraph_vector_init(&length, 0); igraph_vector_init(&scores, 0);
  char line[256];
  while (fgets(line, sizeof line, file)) {
    long a, b; double w = 1;
    if (sscanf(line, "%ld\t%ld\t%lf", &a, &b, &w) < 2 || a == b) continue;
    igraph_vector_int_push_back(&edges, a); igraph_vector_int_push_back(&edges, b);
    igraph_vector_push_back(&weight, w); igraph_vector_push_back(&length, 1 / w);
  }
  for (igraph_integer_t i = 0; i < k && k <= n; i++) igraph_vector_int_push_back(&sources, i * n / k);
  igraph_t g;
  igraph_create(&g, &edges, n, 0);
  igraph_vs_t from = k ? igraph_vss_vector(&sources) : igraph_vss_all();
  for (int i = 5; i < argc; i++) {
    const char *m = argv[i];
    double start = now(), seconds, q = NAN;
    if (!strcmp(m, "betweenness") && k)
      igraph_betweenness_subset(&g, &scores, igraph_vss_all(), 0, from, igraph_vss_all(), NULL);
    else if (!strcmp(m, "betweenness")) igraph_betweenness(&g, &scores, igraph_vss_all(), 0, NULL);
    else if (!strcmp(m, "betweenness_invw") && k)
      igraph_betweenness_subset(&g, &scores, igraph_vss_all(), 0, from, igraph_vss_all(), &length);
    else if (!strcmp(m, "betweenness_invw")) igraph_betweenness(&g, &scores, igraph_vss_all(), 0, &length);
    else if (!strcmp(m, "closeness")) igraph_closeness(&g, &scores, NULL, NULL, from, IGRAPH_ALL, NULL, 1);
    else if (!strcmp(m, "harmonic")) igraph_harmonic_centrality(&g, &scores, from, IGRAPH_ALL, NULL, 1);
    else if (!strcmp(m, "path_length_hist")) igraph_path_length_hist(&g, &scores, &q, 0);
    else if (!strcmp(m, "pagerank"))
      igraph_pagerank(&g, IGRAPH_PAGERANK_ALGO_PRPACK, &scores, NULL, igraph_vss_all(), 0, 0.85, NULL, NULL);
    else if (!strcmp(m, "pagerank_w"))
      igraph_pagerank(&g, IGRAPH_PAGERANK_ALGO_PRPACK, &scores, NULL, igraph_vss_all(), 0, 0.85, &weight, NULL);
    else if (!strcmp(m, "eigenvector")) {
      igraph_arpack_options_t options;
      igraph_arpack_options_init(&options);
      igraph_eigenvector_centrality(&g, &scores, NULL, 0, 1, NULL, &options);
    }
    else if (!strcmp(m, "constraint")) igraph_constraint(&g, &scores, igraph_vss_all(), NULL);
    else if (!strcmp(m, "clustering"))
      igraph_transitivity_local_undirected(&g, &scores, igraph_vss_all(), IGRAPH_TRANSITIVITY_ZERO);
    else if (!strcmp(m, "transitivity_global")) {
      igraph_vector_resize(&scores, 1);
      igraph_transitivity_undirected(&g, &VECTOR(scores)[0], IGRAPH_TRANSITIVITY_ZERO);
    }
    else if (!strcmp(m, "coreness")) { igraph_coreness(&g, &found, IGRAPH_ALL); seconds = now() - start; integers(&scores, &found); }
    else if (!strcmp(m, "components")) {
      igraph_vector_int_t sizes;
      igraph_integer_t count;
      igraph_vector_int_init(&sizes, 0);
      igraph_connected_components(&g, &found, &sizes, &count, IGRAPH_WEAK);
      seconds = now() - start;
      igraph_vector_resize(&scores, 1);
      VECTOR(scores)[0] = count;
    }
    else if (!strcmp(m, "articulation")) {
      igraph_articulation_points(&g, &found);
      seconds = now() - start;
      flags(&scores, &found, n);
    }
    else if (!strcmp(m, "bridges")) {
      igraph_bridges(&g, &found);
      seconds = now() - start;
      igraph_vector_resize(&scores, 1);
      VECTOR(scores)[0] = igraph_vector_int_size(&found);
    }
    else if (!strcmp(m, "leiden")) {
      igraph_integer_t count;
      igraph_rng_seed(igraph_rng_default(), atol(argv[4]));
      igraph_vector_t degree;
      igraph_vector_init(&degree, 0);
      igraph_strength(&g, &degree, igraph_vss_all(), IGRAPH_ALL, 1, NULL);
      igraph_community_leiden(&g, NULL, &degree, 1 / igraph_vector_sum(&degree), 0.01, 0, 2, &found, &count, &q);
      seconds = now() - start;
      igraph_modularity(&g, &found, NULL, 1, 0, &q);
      printf("%s\t%.9f\t%.15g\t0\n", m, seconds, q);
      continue;
    }
    else if (!strcmp(m, "louvain")) {
      igraph_rng_seed(igraph_rng_default(), atol(argv[4]));
      igraph_community_multilevel(&g, NULL, 1, &found, NULL, NULL);
      seconds = now() - start;
      igraph_modularity(&g, &found, NULL, 1, 0, &q);
      printf("%s\t%.9f\t%.15g\t0\n", m, seconds, q);
      continue;
    }
    else if (!strcmp(m, "layout")) {
      igraph_matrix_t places;
      igraph_matrix_init(&places, 0, 0);
      igraph_rng_seed(igraph_rng_default(), atol(argv[4]));
      start = now();
      igraph_layout_fruchterman_reingold(&g, &places, 0, 100, sqrt(n), IGRAPH_LAYOUT_GRID, NULL, NULL, NULL, NULL, NULL);
      printf("%s\t%.9f\t0\t0\n", m, now() - start);
      igraph_matrix_destroy(&places);
      continue;
    }
    else { fprintf(stderr, "%s is no measure here.\n", m); return 2; }
    int timed = !strcmp(m, "coreness") || !strcmp(m, "components") || !strcmp(m, "articulation") || !strcmp(m, "bridges");
    tell(m, timed ? seconds : now() - start, &scores);
  }
  return 0;
}
