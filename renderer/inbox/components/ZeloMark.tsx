export function ZeloMark() {
  return (
    <svg viewBox="0 0 24 24" aria-hidden="true">
      <path
        d="M12 1.75c5.9 0 10.5 4.2 10.5 9.7S17.9 21.2 12 21.2c-1.3 0-2.6-.2-3.8-.6L3 22.4l1.4-4.3C2.6 16.3 1.5 14 1.5 11.4c0-5.4 4.6-9.65 10.5-9.65z"
        fill="currentColor"
      />
      <path
        className="zelo-z"
        d="M8.2 7.9h7.6l-7.6 7.3h7.6"
        fill="none"
        strokeWidth="2.1"
        strokeLinecap="round"
        strokeLinejoin="round"
      />
    </svg>
  );
}
