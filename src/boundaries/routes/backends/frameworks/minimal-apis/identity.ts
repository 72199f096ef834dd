/**
 * What `MapIdentityApi` serves.
 * https://learn.microsoft.com/aspnet/core/security/authentication/identity-api-authorization#the-mapidentityapituser-endpoints
 */
export const identityEndpoints: readonly string[] = [
  'POST /register',
  'POST /login',
  'POST /refresh',
  'GET /confirmEmail',
  'POST /resendConfirmationEmail',
  'POST /forgotPassword',
  'POST /resetPassword',
  'POST /manage/2fa',
  'GET /manage/info',
  'POST /manage/info',
];
