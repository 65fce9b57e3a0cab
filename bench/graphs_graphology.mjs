// Times graphology on a file of ties: TIES.tsv VERTICES MEASURE... A line a measure: its name and the seconds of the call.
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'

const require = createRequire(`${process.cwd()}/`)
const [path, n, ...measures] = process.argv.slice(2)
const { UndirectedGraph } = require('graphology')
const graph = new UndirectedGraph()
for (let v = 0; v < Number(n); v++) graph.addNode(String(v))
for (const line of readFileSync(path, 'utf8').trim().split('\n')) {
  const [from, to] = line.split('\t')
  graph.mergeEdge(from, to)
}

const calls = {
  components: () => require('graphology-components').connectedComponents(graph),
  coreness: () => require('graphology-cores').coreNumber(graph),
  pagerank: () => require('graphology-metrics/centrality/pagerank')(
    graph, { alpha: 0.85, tolerance: 1e-10, maxIterations: 500, getEdgeWeight: null }),
  louvain: () => require('graphology-communities-louvain')(graph),
  layout: () => {
    require('graphology-layout').random.assign(graph)
    require('graphology-layout-forceatlas2')(graph, { iterations: 100, settings: { barnesHutOptimize: true } })
  },
}
for (const measure of measures.filter(name => calls[name])) {
  const start = process.hrtime.bigint()
  calls[measure]()
  console.log(`${measure}\t${Number(process.hrtime.bigint() - start) / 1e9}`)
}
