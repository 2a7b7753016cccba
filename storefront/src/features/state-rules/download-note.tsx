/** Where the rules are to be had as data. */
export function DownloadNote() {
  return (
    <p className="text-sm text-ink-2">
      All rules with their sources and dates as data:{" "}
      <a href="/state-rules/rules.csv" download className="link">
        CSV
      </a>{" "}
      or{" "}
      <a href="/state-rules/rules.json" download className="link">
        JSON
      </a>
      .
    </p>
  );
}
