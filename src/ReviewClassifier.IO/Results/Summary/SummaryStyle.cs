namespace ReviewClassifier.IO.Results.Summary;

/// <summary>What a summary's style sheet has beside that of all pages.</summary>
internal static class SummaryStyle
{
    public const string Css = """
        body { max-width: 62rem; }
        p.answer { font-size: 1.15rem; padding: .6rem .9rem; }
        .tiles { display: grid; grid-template-columns: repeat(auto-fit, minmax(9rem, 1fr)); gap: .6rem; margin: .8rem 0; padding: 0; list-style: none; }
        .tiles li { background: var(--panel); border-radius: .4rem; padding: .5rem .8rem; } .tiles b { display: block; font-size: 1.5rem; line-height: 1.25; }
        .tiles span { color: var(--soft); font-size: .85rem; }
        .two { display: grid; grid-template-columns: repeat(auto-fit, minmax(min(22rem, 100%), 1fr)); gap: 0 1.5rem; } .two > * { min-width: 0; }
        figure.long > svg { max-width: none; } figure > svg { max-width: 36rem; }
        .urgent { border-left: 4px solid var(--bad); padding-left: .8rem; }
        .findings li { margin: .25rem 0; overflow-wrap: anywhere; } .findings summary { font-weight: 500; }
        td { overflow-wrap: break-word; max-width: 24rem; }
        /* The newest is on the right, and is what a narrow screen shows first. */
        @media (max-width: 46rem) { figure.long { overflow-x: auto; direction: rtl; } figure.long > * { direction: ltr; }
           figure.long > svg { min-width: 46rem; } p.answer { font-size: 1.02rem; } .tiles b { font-size: 1.25rem; } }
        """;
}
