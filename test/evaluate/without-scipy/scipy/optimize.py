from numpy import _List


def linear_sum_assignment(costs):
    rows, columns = costs.rows, range(len(costs.rows[0]))
    row_of = {}
    for _ in range(min(len(rows), len(columns))):
        # Bellman-Ford from the free rows, over rows, to the free column at the end of the cheapest path.
        distance = {("r", r): 0.0 for r in range(len(rows)) if r not in row_of.values()}
        before = {}
        changed = True
        while changed:
            changed = False
            for r in range(len(rows)):
                if ("r", r) not in distance:
                    continue
                for c in columns:
                    if row_of.get(c) == r:
                        continue
                    d = distance[("r", r)] + rows[r][c]
                    if d < distance.get(("c", c), float("inf")) - 1e-9:
                        distance[("c", c)] = d
                        before[("c", c)] = r
                        changed = True
                    if c in row_of:
                        back = distance[("c", c)] - rows[row_of[c]][c]
                        if back < distance.get(("r", row_of[c]), float("inf")) - 1e-9:
                            distance[("r", row_of[c])] = back
                            before[("r", row_of[c])] = c
                            changed = True
        end = min((c for c in columns if c not in row_of and ("c", c) in distance), key=lambda c: distance[("c", c)])
        while True:
            r = before[("c", end)]
            held = before.get(("r", r))
            row_of[end] = r
            if held is None:
                break
            end = held
    pairs = sorted((r, c) for c, r in row_of.items())
    return _List(r for r, _ in pairs), _List(c for _, c in pairs)
