import { expect, it } from 'vitest';
import { isCallbackUrl } from './callback-url.ts';

it.each([
  ['http://127.0.0.1:8000/upload_mt940', true],
  ['HTTPS://bridge.example.org/upload?x=1', true],
  ['http://[::1]:8000/', true],
  ['', false],
  ['bridge.example.org/upload', false],
  ['ftp://bridge.example.org/', false],
  ['javascript:alert(1)', false],
  ['http://', false],
  ['http://ada:secret@bridge.example.org/', false],
  ['http://bridge example/', false],
])('%j: %s', (text, isOne) => {
  expect(isCallbackUrl(text)).toBe(isOne);
});
