import type { Seconds } from './instant.ts';

/** `2 h 7 min 59 s`; parts that are nought are left out, and nought is `0 s`. */
export function durationText(duration: Seconds): string {
  const hours = Math.floor(duration / 3600);
  const minutes = Math.floor((duration % 3600) / 60);
  const rest = duration % 60;
  const parts = [
    hours > 0 ? `${hours} h` : '',
    minutes > 0 ? `${minutes} min` : '',
    rest > 0 ? `${rest} s` : '',
  ];
  return parts.filter((part) => part !== '').join(' ') || '0 s';
}

/** `1:47:12`, as a clock shows it. */
export function clockText(duration: Seconds): string {
  const two = (n: number): string => String(n).padStart(2, '0');
  return `${Math.floor(duration / 3600)}:${two(Math.floor((duration % 3600) / 60))}:${two(duration % 60)}`;
}
