import { Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import { RecordNode } from '../record/record.type.ts';
import { Instant, Json } from '../shared/scalars.ts';

@ObjectType({ simpleResolvers: true })
export class CatalogueItem {
  @Field(() => String) readonly name!: string;
  @Field(() => String) readonly type!: string;
  @Field(() => String) readonly length!: string;
}

@ObjectType({ simpleResolvers: true, description: 'A record that leans on an entry of a catalogue.' })
export class CatalogueUse {
  @Field(() => RecordNode) readonly record!: RecordNode;
  @Field(() => String, {
    description:
      '`named`: it names the code of the entry. `linked`: it is linked to the record of the catalogue.',
  })
  readonly how!: 'named' | 'linked';
}

@ObjectType({ simpleResolvers: true })
export class CatalogueChange {
  @Field(() => String) readonly label!: string;
  @Field(() => String) readonly before!: string;
  @Field(() => String) readonly after!: string;
}

@ObjectType({ simpleResolvers: true, description: 'What an act made of an entry.' })
export class CatalogueVersion {
  @Field(() => Int) readonly sequence!: number;
  @Field(() => Instant) readonly at!: string;
  @Field(() => String) readonly by!: string;
  @Field(() => String, { description: '`added`, `changed` or `removed`.' }) readonly kind!: string;
  @Field(() => [CatalogueChange]) readonly changes!: readonly CatalogueChange[];
}

@ObjectType({ simpleResolvers: true, description: 'An entry of a catalogue, as it was handed in last.' })
export class CatalogueEntry {
  @Field(() => ID, { description: 'Its code where it has one; unique within its document.' })
  readonly id!: string;
  readonly recordId!: string;
  @Field(() => ID) readonly location!: string;
  @Field(() => String) readonly document!: string;
  @Field(() => Json, { description: 'Core elements, as people read them.' })
  readonly core!: unknown;
  @Field(() => [CatalogueItem]) readonly items!: readonly CatalogueItem[];
  @Field(() => String) readonly unit!: string;
  @Field(() => String) readonly issued!: string;
  readonly isReadable!: boolean;
}

@ObjectType({ simpleResolvers: true })
export class CatalogueEntries {
  @Field(() => [CatalogueEntry]) readonly entries!: readonly CatalogueEntry[];
  @Field(() => Boolean, { description: 'Whether there are more than were told.' })
  readonly hasMore!: boolean;
}

@InputType()
export class CatalogueEntryPlace {
  @Field(() => ID, { description: 'As `location` of an entry says it.' }) readonly location!: string;
  @Field(() => String) readonly document!: string;
  @Field(() => ID) readonly id!: string;
}
