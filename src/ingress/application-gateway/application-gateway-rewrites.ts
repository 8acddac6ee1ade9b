/**
 * Headers that the edge sets or deletes, whatever the caller or the gateway sends. An empty value deletes a header.
 *
 * Neither the URL nor the `Host` header is rewritten: the WAF would then evaluate the rewritten request. The
 * `Authorization` header is never changed.
 *
 * @see https://learn.microsoft.com/azure/application-gateway/rewrite-http-headers-url
 */
export const REWRITES = {
  name: 'headers',
  rewriteRule: [
    {
      name: 'trust-no-caller',
      ruleSequence: 100,
      requestHeaderConfiguration: [
        { headerName: 'X-Forwarded-For', headerValue: '{var_client_ip}' },
        { headerName: 'X-Original-Host', headerValue: '{var_host}' },
        { headerName: 'X-Forwarded-Host', headerValue: '' },
        { headerName: 'Forwarded', headerValue: '' },
      ],
    },
    {
      name: 'tell-little',
      ruleSequence: 110,
      responseHeaderConfiguration: [
        { headerName: 'Server', headerValue: '' },
        { headerName: 'X-Powered-By', headerValue: '' },
        { headerName: 'Strict-Transport-Security', headerValue: 'max-age=31536000' },
      ],
    },
  ],
};
