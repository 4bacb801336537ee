/** A day and minutes after midnight as databases write them: yyyy-mm-dd hh:mm:00. */
export function clockText(day: string, minutes: number): string {
  const two = (number: number) => String(number).padStart(2, '0');
  return `${day} ${two(Math.floor(minutes / 60))}:${two(minutes % 60)}:00`;
}
