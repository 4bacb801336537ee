import type { ServerResponse } from 'node:http';

/** Sends so many bytes of an answer that was announced whole, and closes the connection. */
export function truncateAnswer(response: ServerResponse, answer: string, bytes: number): void {
  const whole = Buffer.from(answer);
  response.writeHead(200, {
    'Content-Type': 'text/xml; charset=utf-8',
    'Content-Length': String(whole.length),
  });
  response.write(whole.subarray(0, bytes), () => response.destroy());
}
