/** How much of a whole is done. The words stand beside it; the bar only lets one see them. */
export function ProgressBar({
  done,
  total,
  small = false,
}: {
  done: number;
  total: number;
  small?: boolean;
}) {
  const share = total === 0 ? 0 : Math.min(1, done / total);
  return (
    <div
      aria-hidden
      data-whole
      className={`w-full min-w-0 overflow-hidden rounded-full bg-calm-soft ${small ? 'h-1.5' : 'h-2.5'}`}
    >
      <div
        data-part="free"
        className="h-full min-w-0.5 rounded-full bg-part-free transition-[width] duration-300"
        style={{ width: `${share * 100}%` }}
        hidden={done === 0}
      />
    </div>
  );
}
