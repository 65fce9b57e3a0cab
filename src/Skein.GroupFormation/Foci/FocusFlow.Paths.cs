namespace Skein.GroupFormation.Foci;

/// <content>How one person's worth of flow finds its way.</content>
internal sealed partial class FocusFlow
{
    private int Search(ShortestPaths paths, int from, int[] excess)
    {
        paths.Begin(from);
        while (paths.TryNext(out var node))
        {
            if (node < Cells)
            {
                FromCell(paths, node);
            }
            else if (node < Cells + _hubs)
            {
                FromHub(paths, node - Cells);
            }
            else
            {
                for (var hub = 0; hub < _hubs; hub++)
                {
                    if (_out[hub] > Least[hub])
                    {
                        paths.Offer(node, Cells + hub, 0);
                    }
                }
            }
        }

        return paths.Nearest(excess);
    }

    private void FromCell(ShortestPaths paths, int cell)
    {
        var (first, hub) = (cell - (cell % _hubs), cell % _hubs);
        if (_roster.Count(cell) > 0)
        {
            var costs = _roster.CostsToMove(cell);
            for (var other = 0; other < _hubs; other++)
            {
                if (costs[other] < FocusRoster.Never)
                {
                    paths.Offer(cell, first + other, costs[other]);
                }
            }
        }

        if (_through[cell] < Cap[cell])
        {
            paths.Offer(cell, Cells + hub, _through[cell] < Rewarded[cell] ? -_reward : 0);
        }
    }

    private void FromHub(ShortestPaths paths, int hub)
    {
        for (var cell = hub; cell < Cells; cell += _hubs)
        {
            if (_through[cell] > 0)
            {
                paths.Offer(Cells + hub, cell, _through[cell] <= Rewarded[cell] ? _reward : 0);
            }
        }

        if (_out[hub] < Most[hub])
        {
            paths.Offer(Cells + hub, Cells + _hubs, 0);
        }
    }

    private void Push(ShortestPaths paths, int from, int end)
    {
        for (var node = end; node != from;)
        {
            var before = paths.Before(node);
            switch (before < Cells, node < Cells)
            {
                case (true, true):
                    _roster.Move(before, node);
                    break;
                case (true, false):
                    _through[before]++;
                    break;
                case (false, true):
                    _through[node]--;
                    break;
                case (false, false) when node == Cells + _hubs:
                    _out[before - Cells]++;
                    break;
                case (false, false):
                    _out[node - Cells]--;
                    break;
            }

            node = before;
        }
    }
}
