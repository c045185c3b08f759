import { ArgsType, Field, Int } from 'type-graphql';

/** `first` and `after` of a list whose pages are, unless told, this long. */
export function PageArgs(length: number) {
  @ArgsType()
  abstract class Arguments {
    @Field(() => Int, { defaultValue: length }) readonly first: number = length;
    @Field(() => String, { nullable: true }) readonly after: string | null = null;
  }
  return Arguments;
}
