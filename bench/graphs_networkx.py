"""Times networkx on a file of ties: TIES.tsv VERTICES MEASURE... A line a measure: its name and the seconds of the call."""
import sys
import time

import networkx as nx

path, n, measures = sys.argv[1], int(sys.argv[2]), sys.argv[3:]
graph = nx.Graph()
graph.add_nodes_from(range(n))
graph.add_edges_from(tuple(map(int, line.split("\t")[:2])) for line in open(path))
CALLS = {
    "components": lambda: [len(one) for one in nx.connected_components(graph)],
    "coreness": lambda: nx.core_number(graph),
    "articulation": lambda: list(nx.articulation_points(graph)),
    "pagerank": lambda: nx.pagerank(graph, tol=1e-10 / n, max_iter=500),
    "clustering": lambda: nx.clustering(graph),
    "louvain": lambda: nx.community.louvain_communities(graph, seed=1),
}
for measure in measures:
    if measure in CALLS:
        start = time.perf_counter()
        CALLS[measure]()
        print(f"{measure}\t{time.perf_counter() - start:.6f}", flush=True)
