package vn.dvcrank.connectors.portal;

import java.time.Duration;
import java.util.Optional;

/**
 * One exchange with a source as a person who looks after it wants to see it.
 *
 * @param method of the request
 * @param address of the request, without its query
 * @param status of the answer; empty when none came
 * @param took until the head of the answer was there, or nothing more was waited for
 * @param protocol of TLS; empty without it
 * @param issuer who vouches for the host's certificate; empty without TLS, and when it failed
 */
public record NotedExchange(
    String method,
    String address,
    Optional<Integer> status,
    Duration took,
    Optional<String> protocol,
    Optional<String> issuer) {}
