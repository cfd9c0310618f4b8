namespace ReviewClassifier.Training.Reports.Html;

/// <summary>What a report's style sheet has beside that of all pages: its first screen and its cases.</summary>
internal static class ReportStyle
{
    public const string Css = """
        .first { display: grid; grid-template-columns: minmax(0, 3fr) minmax(0, 2fr); gap: 0 1.6rem; }
        .first ol { margin: .1rem 0 .5rem; padding-left: 1.3rem; }
        .case { overflow-wrap: anywhere; } .case li { margin: .1rem 0; unicode-bidi: isolate; white-space: pre-wrap; } .case .evidence { background: var(--panel); border-left: 3px solid var(--s1); padding-left: .4rem; }
        .tag { font-size: .8em; color: var(--s0); margin-left: .4rem; } .who { color: var(--soft); margin-right: .4rem; }
        @media (max-width: 46rem) { .first { grid-template-columns: minmax(0, 1fr); } .first .worst { order: -1; }
          .first ol { margin-bottom: .2rem; } .first table { font-size: .82rem; }
          .first td small { display: none; } .first table :is(th, td) { white-space: nowrap; }
          .first :is(th, td):nth-child(4) { display: none; } }
        """;
}
