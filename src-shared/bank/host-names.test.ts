import { describe, expect, it } from 'vitest';
import { hostNames, isHostName, isLoopback } from './host-names.ts';

describe('a host name', () => {
  it.each([
    'bank',
    'bank.example.org',
    'BANK.',
    'my_bank-1',
    '10.0.0.7',
    '2001:db8::1',
    '[2001:db8::1]',
    '::1',
  ])('is %s', (name) => expect(isHostName(name)).toBe(true));
  it.each([
    '',
    ' ',
    '*',
    '*.example.org',
    'http://bank',
    'bank:8003',
    'bank/',
    'a b',
    'me@bank',
    'bank..org',
    '-bank',
    '.bank',
    '[bank]',
    '[::1',
    '[::1]:80',
    'bänk',
    'x'.repeat(254),
    'x'.repeat(64),
  ])('is not %j', (name) => expect(isHostName(name)).toBe(false));
});

it('knows the single names of a list', () => {
  expect(hostNames(' bank.example.org , bank,, ')).toEqual(['bank.example.org', 'bank']);
  expect(hostNames('')).toEqual([]);
});

describe('only programs on this machine call', () => {
  it.each(['localhost', ' LocalHost ', '127.0.0.1', '127.1.2.255', '::1', '[::1]'])('%s', (host) =>
    expect(isLoopback(host)).toBe(true),
  );
  it.each([
    '0.0.0.0',
    '::',
    '127.0.0.256',
    '127.0.0.1.example.org',
    '192.168.0.1',
    'localhost.example.org',
    '',
  ])('but not %j', (host) => expect(isLoopback(host)).toBe(false));
});
