import type { Principal } from '../../access/principal';

/** Properties of `Registrar`. */
export interface RegistrarProps {
  /**
   * Who registers agents: the service principal or managed identity that deploys, or a person. A group has to be one that takes roles
   * (`isAssignableToRole`).
   */
  readonly principal: Principal;
}
