class array:
    def __init__(self, rows, _type):
        self.rows = [list(map(float, row)) for row in rows]

    def __neg__(self):
        return array([[-x for x in row] for row in self.rows], float)


class _List(list):
    def tolist(self):
        return list(self)
