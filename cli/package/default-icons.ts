/**
 * Icons for agents that bring none: a speech bubble, 192 x 192 in colour and 32 x 32 white on transparent. Kept as the
 * bytes of PNG files, since what draws them packs them differently from one version of zlib to the next.
 */
export const DEFAULT_ICONS = {
  color: png(
    'iVBORw0KGgoAAAANSUhEUgAAAMAAAADACAYAAABS3GwHAAAKkklEQVR4Ae3Bf2jV973H8Wfe50TPsclObq5ZNAmmpkZt48JCQmRK' +
      'Qu4ddsNL6NBtpVxhzG7ejtHCpdDLKu1+gHddoexyYIzLenf/uAfKPeWOXuS604kzGJpVieQQFPWr1Z6SH82SHnOWmByTHHJpC12L' +
      '/aWe6Pd7Pq/Ho2znP/73MiKOMkQcZog4zBBxmCHiMEPEYYaIwwwRhxkiDjNEHGaIOMwQcZgh4jBDxGGGiMMMEYcZIg4zRBxmiDjM' +
      'EHGYIeIwQ8RhhojDDBGHGSIOM0QcZog4zBBxmCHiMEPEYYaIwwwRhxkiDjNEHGaIOMwQcZgh4jBDxGGGiMMMEYcZIg4zRBxmiDjM' +
      'EHGYIeIwQ8RhhojDDBGHGSIOC+OYijXlVN6zCrnRzLUFZucWcUmYEhWNhGm7/4u03V9DU0OMpoYYNdVR5LNNZue5PJLj8kiOoXOT' +
      'DJ37M/P5JUpRmBKzvXUdvT1N7Ghbz6ryEHLzaqqj1FRH2d66jkd2b2FhscDA0DiH+y5zcvhtSkmYEtHVXs/+PS00N1YhxbWqPERP' +
      'ZwM9nQ1czEzz29+dpf/0KKUgTMCtr7mHf3m0g45ttcjKa26s4uf/vJPBMxP84j8GGZ+8RpCFNrR+6ycE1O7ue3n+yS4a676A3Fl1' +
      'X6ygt6eJd6bnuZiZJqjCBFAoVMYT+9rYu2sTcvdEI2GePtDJlo3VxBNDFArLBI0RMKFQGT/94VfYu2sT4g97d23ipz/8CqFQGUFj' +
      'BMzBA530dDYg/tLT2cDBA50EjREg+/e08ODORsSfHtzZyP49LQSJERAd22r5zkMPIP72nYceoGNbLUFhBEA0EubggU5CoTLE30Kh' +
      'Mg4e6CQaCRMERgDs39NCTXUUCYaa6ij797QQBIbPVcci7N21CQmWvbs2UR2L4HeGz+3r3cqq8hASLKvKQ+zr3YrfGT4WjYTp7WlC' +
      'gqm3p4loJIyfGT7W1V5PNBJGgikaCdPVXo+fGT7W3V6PBFt3ez1+ZvhYx7ZaJNg6ttXiZ4ZPNTXEqFhTjgRbxZpymhpi+JXhUxvq' +
      'KpHSsKGuEr8yfKqhtgIpDQ21FfiV4VOxytVIaYhVrsavDJ+qqlyNlIaqytX4lSHiMEPEYYaIwwwRh4WRzzQyMctkdp5QqIyG2gqq' +
      'YxH8KJvLMzIxS6GwTE11lIbaCuTThZGPNTA0xuG+KwyenWA+v8SHVccidHfU89Df30dzYxV308XMNP/7xzc4MThKNpfnw6KRMB0t' +
      'tfT2bGRHWx1yozDyESMTs/zrv59i2Jvik2RzeV459gavHHuD3p4mntj3ZaKRMHfSfH6JeCLN4b7LfJL5/BL9p0fpPz1K6+a1PP1P' +
      'nTTUViB/ZcgHhr0pvnvwDwx7U3xeh/su871nj5LN5blTsrk833v2KIf7LvN5DXtTfPfgHxj2ppC/MuQ9569c5cnnTzCfX+JmZcZm' +
      'ePzQcXIz11lpuZnrPH7oOJmxGW7WfH6JJ58/wfkrV5H3GcJ8foln4gPM55e4VZmxGZ57cZCV9tyLg2TGZrhV8/klnokPMJ9fQsAQ' +
      'XjpygfHJa9yu/tOjDJ2bZKUMnZuk//Qot2t88hovHbmAgOG4hcUCyZRHsSQOn2OlJA6fo1iSKY+FxQKuMxw3eGaC2blFimXw7ASz' +
      'c4sU2+zcIoNnJyiW2blFBs9M4DrDcWcvZSmmQmGZ4QuTFNvwhUkKhWWK6eylLK4zHDd5dY5iy80uUGy52QWKbfLqHK4zpOjm8ksU' +
      '21x+CSk+w3EhM4ptTSRMsa2JhCm2kBmuMxy3oa6SYtvYEKPYNjbEKLYNdZW4znBcR0stxRSrXE3zhiqKrXlDFbHK1RRTR0strjMc' +
      '19xYRXNjFcXytZ2NhEJlFFsoVMbXdjZSLM2NVTQ3VuE6Q/j+N7dRDKvKQzyyewsr5ZHdW1hVHqIYvv/NbQgYwo62Orra67ldjz38' +
      'JWqqo6yUmuoojz38JW5XV3s9O9rqEDDkPc/+YDutm9dyq3Z338u3v76Zlfbtr29md/e93KrWzWt59gfbkfcZ8p5oJMwLT3WzvXUd' +
      'N2tf71aePtDJnfL0gU729W7lZm1vXccLT3UTjYSR94WRD0QjYV54qptXjr3Bb393lmwuz6dpbqziiX1ttN1fw5322MOtbG9dTzwx' +
      'xMXMNJ+mOhZh/54WvvHV+5CPCiM3+MZX72N3972cHH6bgaFxLo/kyObyvGvd2nvYuvFv6Oqop3XzWu6mtvtr+M9DDzLsTdE/OMr5' +
      'K1d5e+oa76qORWhqiLGjbT3bW9exqjyE3CiMfKxV5SG62uvpaq/H71o3r6V181rk5hkiDjNEHGaIOMwQcZgh4jDDp8YnryGlYXzy' +
      'Gn5l+FRu5jpSGnIz1/Erw6dGJmaR0jAyMYtfGT51/spVpDScv3IVvzJ8KjdznczYDBJsmbEZcjPX8SvDx04OjyPBdnJ4HD8zfKzv' +
      '1AgSbH2nRvAzw8eGvSkyYzNIMGXGZhj2pvAzw+deftVDgunlVz38zvC5IyfeZGRiFgmWkYlZjpx4E78zfG5hscBvXj6DBMtvXj7D' +
      'wmIBvzMC4NjrbzEwNIYEw8DQGMdef4sgMALiuRcHyebyiL9lc3mee3GQoDACIpvL86NfvsbCYgHxp4XFAj/65Wtkc3mCwgiQs5fe' +
      '4We/PkmhsIz4S6GwzM9+fZKzl94hSIyA6Ts1wo9/9ScKhWXEHwqFZX78qz/Rd2qEoDECqO/UCI8fOk42l0furmwuz+OHjtN3aoQg' +
      'MgJq2Jvi0WeOMnRuErk7hs5N8ugzRxn2pgiq0IbWb/2EgJqbX+L3/W8ymZ3ngfuqiUbCyMrL5vLEE2n+7b+GmJtfIsjClIDDfZd5' +
      '9bUMe3dt4pF/2EJ1LIIUXzaX56X/u8D/HL3EwmKBUhCmRCwsFnjpyAWSr3rs+HIdf9fZwI62OirWlCO3bnZukYGhMY6fGmEgPUah' +
      'sEwpCVNiCoVl+k+P0n96lHc1N1bR3FjFhvVf4G+rIlTHIjTWVbJu7T3cCeevXGU+v0QQLCwWyObyvDOd563xv3AxM83FzDSlLEyJ' +
      'u5iZ5mJmmg/bv6eF/XtaWGnJlEc8kUb8y5AVkUx5xBNpxN8MKbpkyiOeSCP+Z0hRJVMe8UQaCQZDiiaZ8ogn0khwGFIUyZRHPJFG' +
      'gsWQ25ZMecQTaSR4DLktyZRHPJFGgsmQW5ZMecQTaSS4DLklyZRHPJFGgs2Qm5ZMecQTaST4DLkpyZRHPJFGSoMhn1sy5RFPpJHS' +
      'Ycjnkkx5xBNppLQY8pmSKY94Io2UHkM+VTLlEU+kkdJkyCdKpjziiTRSugz5WMmURzyRRkqbITdIpjziiTRS+gz5iGTKI55II24w' +
      '5APJlEc8kUbcYch7kimPeCKNuMUQkimPeCKNuMdwXDLlEU+kETcZDkumPOKJNOIuw1HJlEc8kUbcFsZBx15/i8zYDCKGgzJjM4i8' +
      'yxBxmCHiMEPEYYaIwwwRhxkiDjNEHGaIOMwQcZgh4jBDxGGGiMMMEYcZIg4zRBxmiDjMEHGYIeIwQ8RhhojDDBGHGSIOM0QcZog4' +
      'zBBxmCHiMEPEYYaIwwwRhxkiDjNEHGaIOMwQcZgh4jBDxGGGiMMMEYf9P6RTK+5JFIl2AAAAAElFTkSuQmCC',
  ),
  outline: png(
    'iVBORw0KGgoAAAANSUhEUgAAACAAAAAgCAYAAABzenr0AAABvElEQVR4AcXBoWtUcQAA4M8fv3BB8ILhgsEqTLgwWfAfWFhw8XCy' +
      'gQseGCZoEDWKwXLDOpkDi3BB8MKaRTG6YDQYLlxYeMKFhR9M4R08bzf3buwd932Xjo+PzVMwZ8GcRae7hhU0VGOAHvpOiMZFvMIW' +
      'omq9QQdPkYxE43axJjfEDxy5mBoWcBmP0cA9I1FhBWtyO3iCTDXqeI1NrOEDev4KCutyB2gjU50MbRzIrRsJCotye0iql7Ant2gk' +
      'mJSZncwJ0XSu4z5+YweZ09WxiSt4i19KROUa+I663F3cQjIu4jOacg9xAwNnCMoto67QRNOkJpoKdSwrEZQbGJfQN6mPZNxAiaDc' +
      'PjpIGKKNgUkDtDFEQgf7SkTTeYQXOELyfzt4hxqGphBNb2g6CUNTCgqZ3JLZWZLLjASFntwGFlRvARtyPSNRYRsPcBXf0MFXHLmY' +
      'Gm5jCzUcYttIVDjEKj6hjueql2EVh0aicV9wE89wBw3VGOAjXqLvH9GkPtpoYwO7JnXRQnJBwfl10UJSgeB8umghqUgwvS5aSCoU' +
      'TKeLFpKKBeW6aCGZgehsX/AeyYxEZ/tpxoI5C+bsDyyvZ2pRtLYzAAAAAElFTkSuQmCC',
  ),
} as const;

function png(base64: string): Uint8Array {
  return new Uint8Array(Buffer.from(base64, 'base64'));
}
