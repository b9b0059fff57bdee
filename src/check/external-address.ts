import { type LookupFunction, BlockList, isIP } from 'node:net'
import { lookup } from 'node:dns'

/** Somebody's document must not make this machine talk to machines around it. */
export class PrivateAddressError extends Error {
  override name = 'PrivateAddressError'
}

/**
 * Tell whether an address is not of the public internet: loopback, private, link-local, shared, multicast or reserved.
 * An IPv4 address within IPv6 is judged as what it is; what is no address counts as private.
 */
export function isPrivateAddress(address: string): boolean {
  const family = isIP(address)
  return family === 0 || blocked.check(address, family === 6 ? 'ipv6' : 'ipv4')
}

/**
 * Resolve names for a request, and refuse it when one of the addresses is private.
 *
 * The request connects to what is checked here: asking first and connecting later would let a
 * name server answer the two questions differently.
 */
export const lookupPublic: LookupFunction = (hostname, options, callback) => {
  lookup(hostname, { ...options, all: true }, (error, addresses) => {
    if (error !== null) {
      callback(error, '')
      return
    }
    const [first] = addresses
    const refused = addresses.find(({ address }) => isPrivateAddress(address))
    if (first === undefined || refused !== undefined) {
      callback(new PrivateAddressError(refused?.address ?? hostname), '')
      return
    }
    if (options.all === true) callback(null, addresses)
    else callback(null, first.address, first.family)
  })
}

const blocked = createBlockList([
  ['0.0.0.0', 8],
  ['10.0.0.0', 8],
  ['100.64.0.0', 10],
  ['127.0.0.0', 8],
  ['169.254.0.0', 16],
  ['172.16.0.0', 12],
  ['192.0.0.0', 24],
  ['192.168.0.0', 16],
  ['198.18.0.0', 15],
  ['224.0.0.0', 4],
  ['240.0.0.0', 4],
  ['::', 127],
  ['64:ff9b::', 96],
  ['64:ff9b:1::', 48],
  ['2002::', 16],
  ['fc00::', 7],
  ['fe80::', 10],
  ['ff00::', 8],
])

function createBlockList(networks: readonly (readonly [string, number])[]): BlockList {
  const list = new BlockList()
  for (const [network, bits] of networks)
    list.addSubnet(network, bits, network.includes(':') ? 'ipv6' : 'ipv4')
  return list
}
