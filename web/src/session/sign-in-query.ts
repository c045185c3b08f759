import { graphql } from '../api/graphql.ts';
import { ViewerFields } from './viewer-query.ts';

export const WelcomeQuery = graphql(`
  query Welcome {
    welcome {
      jurisdictions {
        key
        name
      }
      demoAccounts {
        jurisdiction
        login
        password
        administrator
        organisation
        name
      }
      demoFilling
    }
  }
`);

/** Asked again and again while the demo is being filled in. */
export const DemoFillingQuery = graphql(`
  query DemoFilling {
    welcome {
      demoFilling
    }
  }
`);

export const SignInMutation = graphql(
  `
    mutation SignIn($input: SignInInput!) {
      signIn(input: $input) {
        kind: __typename
        ... on SignedIn {
          viewer {
            ...ViewerFields
          }
        }
        ... on SignInRefused {
          code
          retryAfter
          attemptsLeft
        }
      }
    }
  `,
  [ViewerFields],
);
