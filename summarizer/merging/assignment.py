"""The best overall assignment between two lists."""

from collections.abc import Sequence

__all__ = ["best_matching"]


def best_matching(edges: Sequence[tuple[int, int, int]], rows: int, columns: int) -> dict[int, int]:
    """Row to column: the one-to-one matching of the largest total weight. Edges are (row, column, positive weight)."""
    if not edges:
        return {}
    import rustworkx

    graph = rustworkx.PyGraph[int, int](multigraph=False)
    graph.add_nodes_from(range(rows + columns))
    graph.add_edges_from([(row, rows + column, weight) for row, column, weight in edges])
    pairs = rustworkx.max_weight_matching(graph, max_cardinality=False, weight_fn=int)
    ordered = sorted((min(pair), max(pair)) for pair in pairs)
    return {row: column - rows for row, column in ordered}
