namespace ReviewClassifier.Html;

/// <summary>The style sheet of a page: light and dark, for a screen of any width.</summary>
public static class PageStyle
{
    /// <summary>The rules.</summary>
    public const string Css = """
        :root { color-scheme: light dark; --ink: #1b1f24; --soft: #5b6570; --paper: #fff; --panel: #f4f6f8; --line: #d5dae0;
          --good: #17693b; --bad: #b3261e; --s0: #0b5cad; --s1: #b3500b; --s2: #2f7d32; --s3: #7b3fa0; --s4: #00707a; --s5: #a0326e; --s6: #6b5f00; }
        @media (prefers-color-scheme: dark) { :root { --ink: #e6e9ec; --soft: #a3adb8; --paper: #14171a; --panel: #1d2226; --line: #39414a;
          --good: #6fd198; --bad: #ff8a80; --s0: #7db8ff; --s1: #ffb070; --s2: #8fd694; --s3: #d2a8ff; --s4: #6fd6df; --s5: #ff9fce; --s6: #dccb5a; } }
        * { box-sizing: border-box; }
        body { margin: 0 auto; padding: 0 1rem 3rem; max-width: 76rem; font: 15px/1.5 system-ui, "Noto Sans CJK SC", "PingFang SC", "Microsoft YaHei", sans-serif;
          color: var(--ink); background: var(--paper); }
        h1 { font-size: 1.3rem; margin: .6rem 0 .1rem; } h2 { font-size: 1.15rem; margin: 2.2rem 0 .4rem; border-top: 1px solid var(--line); padding-top: 1rem; }
        h3 { font-size: 1rem; margin: .2rem 0; } p { margin: .3rem 0; } .soft, small { color: var(--soft); } small { font-size: .82em; white-space: nowrap; }
        a { color: var(--s0); } p.answer { color: var(--ink); background: var(--panel); border-left: 4px solid var(--s0); padding: .35rem .7rem; margin: .4rem 0; }
        p.answer.bad { border-color: var(--bad); } p.answer.good { border-color: var(--good); }
        .plots { display: grid; grid-template-columns: repeat(auto-fit, minmax(18rem, 1fr)); gap: 1rem; }
        figure { margin: .4rem 0; } figcaption { font-size: .88rem; color: var(--soft); } figure > svg { width: 100%; max-width: 30rem; height: auto; display: block; }
        svg text { fill: var(--soft); font-size: 10px; } svg .grid { stroke: var(--line); stroke-width: 1; }
        svg .diagonal { stroke: var(--soft); stroke-dasharray: 2 4; } svg polyline { fill: none; stroke-width: 2; }
        svg .s0 { stroke: var(--s0); } svg .s1 { stroke: var(--s1); stroke-dasharray: 7 3; } svg .s2 { stroke: var(--s2); stroke-dasharray: 2 2; }
        svg .s3 { stroke: var(--s3); stroke-dasharray: 9 3 2 3; } svg .s4 { stroke: var(--s4); stroke-dasharray: 12 3; }
        svg .s5 { stroke: var(--s5); stroke-dasharray: 4 4; } svg .s6 { stroke: var(--s6); stroke-dasharray: 1 3; }
        svg .f0 { fill: var(--s0); } svg .f1 { fill: var(--s1); } svg .f2 { fill: var(--s2); } svg .f3 { fill: var(--s3); }
        svg .f4 { fill: var(--s4); } svg .f5 { fill: var(--s5); } svg .f6 { fill: var(--s6); } svg .band { opacity: .12; stroke: none; }
        svg rect.f0, svg rect.f1 { stroke: none; } svg .mark { fill: var(--bad); opacity: .13; } svg .flag { fill: var(--bad); } svg .told { fill: var(--ink); }
        .legend span { display: inline-block; margin: 0 0 0 .9rem; } .legend svg { width: 24px; height: 8px; stroke-width: 2; }
        .wide { overflow-x: auto; margin: .4rem 0; } table { border-collapse: collapse; font-variant-numeric: tabular-nums; font-size: .9rem; }
        caption { text-align: left; color: var(--soft); padding-bottom: .2rem; } th, td { padding: .14rem .6rem .14rem 0; text-align: right; border-bottom: 1px solid var(--line); vertical-align: top; }
        th:first-child { text-align: left; font-weight: 500; } thead th { color: var(--soft); font-weight: 500; } .prose :is(th, td) { text-align: left; }
        .good { color: var(--good); } .bad { color: var(--bad); } b.good, b.bad { font-weight: 600; }
        details { margin: .3rem 0; border: 1px solid var(--line); border-radius: .3rem; padding: .2rem .6rem; } summary { cursor: pointer; overflow-wrap: anywhere; }
        code { overflow-wrap: anywhere; font-size: .85em; }
        @media (max-width: 46rem) { body { padding: 0 .7rem 2rem; font-size: 14px; } h1 { font-size: 1.1rem; } th, td { padding-right: .3rem; } }
        @media print { details { border: 0; } }
        """;
}
